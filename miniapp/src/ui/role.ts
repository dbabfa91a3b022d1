/** What a piece is, for screen readers: WeChat and browsers name the attribute differently. */
export function role(name: string): object {
  return SILIN_H5 ? { role: name } : { 'aria-role': name };
}
