import { chai } from '@open-wc/testing';

/** Also of another window, whose classes are others. */
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'nodeType' in value;

/** A node in a message: its first tag. */
const shown = (value: unknown) =>
  isNode(value) ? ((value as Partial<Element>).outerHTML?.replace(/>[\s\S]*/, '>') ?? value.nodeName) : value;

/**
 * `equal` for nodes. The runner takes what a failed comparison holds as JSON: of a node that is all that Lit has tied to
 * it, which takes minutes, and the file ends in a timeout instead of the name of the test.
 */
chai.use(({ Assertion }, { flag }) => {
  Assertion.overwriteMethod(
    'equal',
    (compare: (...args: unknown[]) => void) =>
      function (this: Chai.AssertionStatic, expected: unknown, message?: string) {
        const actual: unknown = flag(this, 'object');
        if (!isNode(actual) && !isNode(expected)) return compare.call(this, expected, message);
        if (message) flag(this, 'message', message);
        const [is, should] = [shown(actual), shown(expected)];
        this.assert(
          actual === expected,
          `expected ${is} to equal ${should}`,
          `expected ${is} not to equal ${should}`,
          should,
          is,
        );
      },
  );
});
