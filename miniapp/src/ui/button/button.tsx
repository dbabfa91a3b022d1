import { Button as TaroButton, type ButtonProps as TaroButtonProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';

export interface ButtonProps {
  children: ReactNode;
  onClick?: () => void;
  /** One primary per card at most. */
  variant?: 'primary' | 'quiet' | 'text';
  /** Colour of a primary: brick red unless told. */
  tone?: 'act' | 'enjoy' | 'ok' | 'ink';
  /** Small is smaller type with the same tap area; large is for the one thing at the foot of a page. */
  size?: 'normal' | 'small' | 'large';
  icon?: IconName;
  /** Fills the line. */
  wide?: boolean;
  /** Takes the room that is left in a row. */
  grow?: boolean;
  /** Running: says so, and taps do nothing. */
  loading?: boolean;
  disabled?: boolean;
  id?: string;
  className?: string;
  /** What WeChat does on tap: chooseAvatar, feedback, agreePrivacyAuthorization, share… */
  openType?: TaroButtonProps['openType'];
  formType?: TaroButtonProps['formType'];
  onChooseAvatar?: TaroButtonProps['onChooseAvatar'];
  onAgreePrivacyAuthorization?: TaroButtonProps['onAgreePrivacyAuthorization'];
  onGetPhoneNumber?: TaroButtonProps['onGetPhoneNumber'];
}

/** A button: at least 44 pt to tap, 60 pt in elder mode. The words are a verb. */
export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    variant = 'primary',
    tone = 'act',
    size = 'normal',
    icon,
    wide,
    grow,
    loading,
    disabled,
  } = props;
  const { className = '' } = props;
  const off = !!(loading || disabled);
  const look = [
    `btn btn--${variant} btn--${tone} btn--${size}`,
    wide && 'btn--wide',
    grow && 'grow',
    off && 'btn--off',
    className,
  ];
  return (
    <TaroButton
      {...platformProps(props)}
      className={look.filter(Boolean).join(' ')}
      disabled={off}
      onClick={off ? undefined : onClick}
      hoverClass="btn--pressed"
      {...(SILIN_H5 ? keyboard(onClick, off) : {})}
    >
      {icon ? <Icon name={icon} className="btn__icon" /> : null}
      {loading ? '请稍候…' : children}
    </TaroButton>
  );
}

/** The props that go to the platform's button as they are; absent ones are left out, the template knows no `undefined`. */
function platformProps(props: ButtonProps): TaroButtonProps {
  const { id, openType, formType, onChooseAvatar, onAgreePrivacyAuthorization, onGetPhoneNumber } = props;
  const all = { id, openType, formType, onChooseAvatar, onAgreePrivacyAuthorization, onGetPhoneNumber };
  return Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined));
}

interface KeyPress {
  key: string;
  repeat?: boolean;
  currentTarget: { click(): void };
  preventDefault(): void;
  stopPropagation(): void;
}

/** In a browser the element is not a native button: the tab key and Enter must reach it all the same. */
export function keyboard(onClick: (() => void) | undefined, disabled = false): object {
  return {
    tabIndex: disabled ? -1 : 0,
    role: 'button',
    'aria-disabled': disabled ? true : undefined,
    onKeyDown: (e: KeyPress) => {
      if (disabled || (e.key !== 'Enter' && e.key !== ' ')) return;
      e.preventDefault();
      e.stopPropagation();
      if (e.repeat) return;
      if (onClick) onClick();
      else e.currentTarget.click();
    },
  };
}
