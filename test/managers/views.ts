import { NodeWebSocketTransport } from 'puppeteer-core/internal/node/NodeWebSocketTransport.js';

interface Answer {
  id: number;
  result: unknown;
  error?: { message: string };
}
interface Node {
  nodeId: number;
  nodeName: string;
  /** Names and values, alternating. */
  attributes?: string[];
  children?: Node[];
}

/** A part of a window, with what one reads on it. */
export interface View {
  id: number;
  kind: string;
  text: string;
  visible: boolean;
}

/**
 * The windows that Chromium draws itself, such as the one that asks about a password: its «UI DevTools» show them as a
 * tree and press their buttons, the way its other developer tools do it with pages.
 */
export class Views {
  readonly #transport: NodeWebSocketTransport;
  readonly #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  #last = 0;

  private constructor(transport: NodeWebSocketTransport) {
    this.#transport = transport;
    transport.onmessage = (message) => {
      const { id, result, error } = JSON.parse(String(message)) as Answer;
      if (error) this.#waiting.get(id)?.reject(new Error(error.message));
      // A message without an id reports a change of the tree.
      else if (id) this.#waiting.get(id)?.resolve(result);
      this.#waiting.delete(id);
    };
  }

  static async connect(port: number): Promise<Views> {
    return new Views(await NodeWebSocketTransport.create(`ws://127.0.0.1:${port}/0`));
  }

  /** Reads the parts of the window of this name, none when it is not there, and does something with them. */
  async look<Result>(name: string, work: (parts: View[]) => Result | Promise<Result>): Promise<Result> {
    await this.#command('DOM.enable');
    await this.#command('CSS.enable');
    try {
      const { root } = await this.#command<{ root: Node }>('DOM.getDocument');
      const window = parts(root).find((node) => node.nodeName === 'Widget' && named(node) === name);
      const nodes = window ? parts(window) : [];
      // A part that has been removed while the others are read is left out.
      const read = await Promise.all(nodes.map((node) => this.#read(node).catch(() => [])));
      return await work(read.flat());
    } finally {
      // Ends the inspection, because Chromium crashes when an inspected window closes.
      await this.#command('CSS.disable');
      await this.#command('DOM.disable');
    }
  }

  async press({ id }: View): Promise<void> {
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.#command('DOM.dispatchMouseEvent', {
        nodeId: id,
        event: { type, button: 'left', x: 5, y: 5, wheelDirection: 'none' },
      });
  }

  close(): void {
    this.#transport.close();
  }

  async #read(node: Node): Promise<View> {
    const { matchedCSSRules = [] } = await this.#command<{
      matchedCSSRules?: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
    }>('CSS.getMatchedStylesForNode', { nodeId: node.nodeId });
    const properties = new Map(
      matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties.map(({ name, value }) => [name, value])),
    );
    return {
      id: node.nodeId,
      kind: named(node),
      text: properties.get('Text') ?? '',
      visible: properties.get('Visible') === 'true',
    };
  }

  #command<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++this.#last;
    this.#transport.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
    });
  }
}

const named = ({ attributes = [] }: Node) => attributes[1] ?? '';
const parts = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(parts)];
