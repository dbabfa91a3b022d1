/** What a piece is, for screen readers: WeChat and browsers name the attribute differently. */
export function role(name: string): object {
  return SILIN_H5 ? { role: name } : { 'aria-role': name };
}

/** What a picture shows, in words, for those who do not see it. */
export function pictureLabel(words: string): object {
  return SILIN_H5 ? { nativeProps: { alt: words } } : { 'aria-label': words };
}

/** The id where there is one: the browser build would write the word `undefined`. */
export const named = (id: string | undefined): { id?: string } => (id ? { id } : {});
