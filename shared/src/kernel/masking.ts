/** 138****0001: the first three and the last four digits; anything shorter than seven becomes stars. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** 王**: the first character; however long the name is. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return first && `${first}**`;
}

/** 王*英: the first and the last character; of two the first. Enough to find somebody who says their name. */
export function maskMiddle(name: string): string {
  const [first = '', ...rest] = name;
  const hidden = '*'.repeat(Math.max(1, rest.length - 1));
  return first && (rest.length > 1 ? `${first}${hidden}${rest[rest.length - 1]}` : `${first}${hidden}`);
}
