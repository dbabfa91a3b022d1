/** 138****0001: the first three and the last four digits; anything shorter than seven becomes stars. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** 王**: the first character; however long the name is. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return first && `${first}**`;
}
