import { View } from '@tarojs/components';

export type IconName =
  | 'bell'
  | 'home'
  | 'note'
  | 'cal'
  | 'me'
  | 'hand'
  | 'ear'
  | 'table'
  | 'opera'
  | 'phone'
  | 'mic'
  | 'pin'
  | 'clock'
  | 'lock'
  | 'check'
  | 'scan'
  | 'search'
  | 'glasses'
  | 'wrench'
  | 'off'
  | 'plus'
  | 'chev'
  | 'down'
  | 'people'
  | 'back'
  | 'cart'
  | 'box'
  | 'broom'
  | 'book'
  | 'cross'
  | 'dots'
  | 'close'
  | 'camera'
  | 'text'
  | 'shield'
  | 'edit'
  | 'building'
  | 'door'
  | 'info'
  | 'desk'
  | 'thanks'
  | 'chevup'
  | 'filter'
  | 'refresh'
  | 'star';

export interface IconProps {
  name: IconName;
  /** In rem; 1.5 unless told. */
  size?: number;
  className?: string;
}

/** A line icon in the colour of the text around it. Always next to a word, so it is hidden from screen readers. */
export function Icon({ name, size, className = '' }: IconProps) {
  return (
    <View
      className={`icon icon--${name} ${className}`}
      style={size ? { width: `${size}rem`, height: `${size}rem` } : undefined}
      aria-hidden
    />
  );
}
