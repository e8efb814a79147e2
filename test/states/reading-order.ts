import type { CDPSession } from 'puppeteer-core';

/** What a screen reader meets, and where it stands. */
interface Met {
  words: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** The field that it belongs to, by the index of its node: a column is read to its end before the next one. */
  field: number | undefined;
}

const leaves = new Set(['StaticText', 'textbox', 'checkbox', 'image', 'img']);

/** Neighbours that a screen reader meets in another order than somebody sees them: down, and in a row from the left. */
export async function wrongOrder(session: CDPSession): Promise<string[]> {
  const met = await readingOf(session);
  const fields = new Map<number, Met[]>();
  const outline: Met[] = [];
  for (const one of met) {
    if (one.field === undefined) outline.push(one);
    else if (fields.has(one.field)) fields.get(one.field)!.push(one);
    else {
      const members = [one];
      fields.set(one.field, members);
      outline.push(one);
    }
  }
  // A field stands for all that is in it.
  const blocks = outline.map((one) => (one.field === undefined ? one : around(fields.get(one.field)!)));
  return [blocks, ...fields.values()].flatMap((list) =>
    list.slice(1).flatMap((later, at) => {
      const earlier = list[at]!;
      return standsBefore(later, earlier)
        ? [`«${earlier.words}» is read before «${later.words}», and seen after it`]
        : [];
    }),
  );
}

/** Whether somebody sees `one` before `other`. */
function standsBefore(one: Met, other: Met): boolean {
  if (one.bottom <= other.top + 1) return true;
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const isRow = common > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
  return isRow && one.right <= other.left + 1;
}

const around = (members: Met[]): Met => ({
  words: members[0]!.words,
  left: Math.min(...members.map(({ left }) => left)),
  top: Math.min(...members.map(({ top }) => top)),
  right: Math.max(...members.map(({ right }) => right)),
  bottom: Math.max(...members.map(({ bottom }) => bottom)),
  field: members[0]!.field,
});

/** The leaves of the accessibility tree in its order, as far as somebody sees them. */
async function readingOf(session: CDPSession): Promise<Met[]> {
  const [{ nodes }, { documents, strings }] = await Promise.all([
    session.send('Accessibility.getFullAXTree'),
    session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['clip-path'] }),
  ]);
  const { nodes: drawn, layout } = documents[0]!;
  const indexes = new Map(drawn.backendNodeId?.map((id, index) => [id, index]));
  const layouts = new Map(layout.nodeIndex.map((node, at) => [node, at]));
  const text = (index: number | undefined) => (index === undefined || index < 0 ? '' : strings[index]!);
  const chain = (index: number) => {
    const list: number[] = [];
    for (let at = index; at >= 0; at = drawn.parentIndex![at]!) list.push(at);
    return list;
  };
  const classes = (index: number) => {
    const attributes = drawn.attributes?.[index] ?? [];
    for (let at = 0; at < attributes.length; at += 2)
      if (text(attributes[at]) === 'class') return text(attributes[at + 1]).split(' ');
    return [];
  };
  // In the page of the frame everything is ours.
  const isFrame = text(documents[0]!.documentURL).endsWith('/frame.html');
  const isOurs = (index: number) => isFrame || text(drawn.nodeName?.[index]).startsWith('VODOKANAL-');
  const isForEars = (index: number) => {
    const at = layouts.get(index);
    return at !== undefined && text(layout.styles[at]?.[0]).startsWith('inset(50%');
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const met: Met[] = [];
  const visit = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const index = node.backendDOMNodeId === undefined ? undefined : indexes.get(node.backendDOMNodeId);
    if (!node.ignored && leaves.has(role) && index !== undefined) {
      const at = layouts.get(index);
      const [left = 0, top = 0, width = 0, height = 0] = at === undefined ? [] : layout.bounds[at]!;
      const line = chain(index);
      if (width > 1 && height > 1 && line.some(isOurs) && !line.some(isForEars))
        met.push({
          words: String(node.name?.value ?? '').slice(0, 40) || role,
          left,
          top,
          right: left + width,
          bottom: top + height,
          field: line.find((one) => classes(one).includes('vodokanal-field')),
        });
      return;
    }
    for (const child of node.childIds ?? []) visit(child);
  };
  const top = nodes.find(({ parentId }) => parentId === undefined);
  if (top) visit(top.nodeId);
  return met;
}
