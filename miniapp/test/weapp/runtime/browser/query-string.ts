/** Values in a page's query arrive as they were written: WeChat does not decode them. */
export const parseQuery = (query = ''): Record<string, string> =>
  Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((pair): [string, string] => [pair.split('=')[0] as string, pair.split('=').slice(1).join('=')]),
  );
