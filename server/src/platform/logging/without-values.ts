/**
 * An error's text without the values it quotes: a database error can repeat a row ("Duplicate entry '138…' for key 'x'"). What
 * stands between the first and the last quote of a line goes, because a value may hold quotes itself; a key's name stays.
 */
export const withoutValues = (message: string): string =>
  message
    .replace(/'.*'(?= for key '[\w.]+')/g, '…')
    .replace(/(?<!for key )'(?!…).*'/g, '…')
    .slice(0, 500);
