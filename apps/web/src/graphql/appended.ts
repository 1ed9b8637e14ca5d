/** One page of a list after another: what was there, then what came, and where the next begins. */
export const appended = <Page extends { readonly nodes: readonly unknown[] }>(before: Page, next: Page): Page => ({
  ...next,
  nodes: [...before.nodes, ...next.nodes],
});
