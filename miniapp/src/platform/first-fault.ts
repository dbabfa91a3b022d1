import Taro from '@tarojs/taro';

/** The class of a field whose content is not right yet. */
export const FAULTY = 'field--error';

const ROOM_ABOVE_PX = 120;

/** Brings the first field that is not right yet into view; does nothing where none is drawn. Call it after drawing. */
export function showFirstFault(): void {
  if (SILIN_H5) {
    const shown = [...document.querySelectorAll<HTMLElement>(`.${FAULTY}`)].find((field) => field.offsetParent);
    shown?.scrollIntoView({ block: 'center' });
    return;
  }
  // The fields are on the page only after the platform has taken over what was drawn.
  Taro.nextTick(() => {
    void Taro.pageScrollTo({ selector: `.${FAULTY}`, offsetTop: -ROOM_ABOVE_PX, duration: 0 }).catch(() => undefined);
  });
}
