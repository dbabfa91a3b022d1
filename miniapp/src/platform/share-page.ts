/** What became of it: the phone's own sheet took it, the address was copied, or the browser allows neither. */
export type Shared = 'shared' | 'closed' | 'copied' | 'refused';

/**
 * Hands the address of this page on from a browser: by the phone's own sheet where there is one, else by copying it with the words.
 * A person who changes their mind has `closed` it, which is no error.
 */
export async function sharePage(title: string, words: string): Promise<Shared> {
  const url = window.location.href;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, text: words, url });
      return 'shared';
    } catch (error) {
      // A browser that only says it can: the address is copied instead.
      if ((error as Error).name === 'AbortError') return 'closed';
    }
  }
  return (await copied(`${words}\n${url}`)) ? 'copied' : 'refused';
}

/** Outside https there is no `navigator.clipboard`; the old way needs a field on the page. */
async function copied(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed that way: try the other.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.appendChild(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
