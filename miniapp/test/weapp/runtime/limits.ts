/** The platform's own limits (WeChat mini-program documentation; see the design note `wechat.md`). */
export const PACKAGE_LIMIT_BYTES = 2 * 1024 * 1024;
export const ALL_PACKAGES_LIMIT_BYTES = 30 * 1024 * 1024;
export const CONCURRENT_REQUESTS_LIMIT = 10;
/** Of `wx.cloud.callContainer`: up, down, and how long it waits. */
export const CONTAINER_SENDS_BYTES = 100 * 1024;
export const CONTAINER_ANSWERS_BYTES = 1000 * 1024;
export const CONTAINER_WAITS_MS = 15_000;
export const SET_DATA_LIMIT_BYTES = 256 * 1024;
export const PAGE_STACK_LIMIT = 10;
export const STORAGE_LIMIT_BYTES = 10 * 1024 * 1024;
export const STORAGE_KEY_LIMIT_BYTES = 1024 * 1024;
export const ACTION_SHEET_ITEMS_LIMIT = 6;
export const SUBSCRIBE_TEMPLATES_LIMIT = 3;
/** A toast with an icon shows seven Chinese characters and cuts the rest. */
export const TOAST_WITH_ICON_CHARACTERS = 7;
/** `maxlength` of input and textarea when the page says nothing. */
export const DEFAULT_INPUT_LENGTH = 140;
export const TAB_BAR_ITEMS = { min: 2, max: 5 };
/** The first wx.* call after this time since the tap no longer counts as made by the tap. */
export const TAP_GESTURE_MS = 2000;
