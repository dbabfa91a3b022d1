import type { Control } from '../control.js';
import { checkbox, checkboxGroup, radio, radioGroup, slider, switchControl } from './choices.js';
import { button, form, navigator } from './form.js';
import { image, pageMeta, progress, richText, scrollView, icon } from './media.js';
import { picker } from './picker.js';
import { pickerView } from './picker-view.js';
import { swiper } from './swiper.js';
import { input, textarea } from './text-entry.js';

/** Native components by their tag. */
export const controls: Record<string, Control> = {
  button,
  checkbox,
  'checkbox-group': checkboxGroup,
  form,
  icon,
  image,
  input,
  navigator,
  'page-meta': pageMeta,
  picker,
  'picker-view': pickerView,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  'scroll-view': scrollView,
  slider,
  swiper,
  switch: switchControl,
  textarea,
};
