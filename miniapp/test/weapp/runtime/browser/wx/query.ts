import { top } from '../navigation.js';
import { Failure } from './api.js';

interface Queryable {
  createSelectorQuery(): { in(component: unknown): unknown };
  createIntersectionObserver(options?: unknown): unknown;
}

const page = (): Queryable => {
  const shown = top();
  if (!shown) throw new Failure('no page is shown');
  return shown.instance as unknown as Queryable;
};

/** The adapter's own queries: like WeChat they see one component's shadow tree, and cross only with `>>>`. */
export const queries: Record<string, unknown> = {
  createSelectorQuery: () => {
    const query = page().createSelectorQuery() as { in(component: { _$?: unknown }): unknown };
    const inside = query.in.bind(query);
    // A query without a component, or with one from another framework, stays with the page.
    query.in = (component) => (component?._$ ? inside(component) : query);
    return query;
  },
  createIntersectionObserver: (component: Queryable | undefined, options: unknown) =>
    (component?.createIntersectionObserver ? component : page()).createIntersectionObserver(options),
};
