import { createElement, type ReactNode } from 'react';

type Props = Record<string, unknown> & { children?: ReactNode };

const KEPT = new Set([
  'id',
  'className',
  'children',
  'onClick',
  'disabled',
  'placeholder',
  'role',
  'tabIndex',
  'name',
  'src',
]);
const kept = (props: Props) =>
  Object.fromEntries(
    Object.entries(props).filter(([k]) => KEPT.has(k) || k.startsWith('aria-') || k.startsWith('data-')),
  );

const box = (tag: string) => (props: Props) => {
  const { 'aria-role': role, ...rest } = kept(props) as Record<string, unknown>;
  return createElement(tag, role ? { ...rest, role } : rest);
};

/** Platform controls speak with `event.detail.value`. */
const control = (tag: string) => (props: Props) => {
  const { value, defaultValue, onInput, maxlength } = props as {
    value?: string;
    defaultValue?: string;
    onInput?: (e: { detail: { value: string } }) => void;
    maxlength?: number;
  };
  return createElement(tag, {
    ...kept(props),
    ...(value === undefined ? { defaultValue } : { value }),
    maxLength: maxlength,
    onChange: (e: { target: { value: string } }) => onInput?.({ detail: { value: e.target.value } }),
  });
};

export const View = box('div');
export const Text = box('span');
export const ScrollView = box('div');
/** Wheels to turn: no test of components does. */
export const Picker = box('div');
export const Image = box('img');
export const Input = control('input');
export const Textarea = control('textarea');
export const PageMeta = () => null;

export function Button(props: Props) {
  const { openType, formType, onAgreePrivacyAuthorization } = props as {
    openType?: string;
    formType?: string;
    onAgreePrivacyAuthorization?: () => void;
  };
  return createElement('button', {
    ...kept(props),
    ...(onAgreePrivacyAuthorization ? { onClick: onAgreePrivacyAuthorization } : {}),
    type: formType === 'submit' ? 'submit' : 'button',
    'data-open-type': openType,
  });
}

export function Form({
  children,
  onSubmit,
}: {
  children: ReactNode;
  onSubmit: (e: { detail: { value: object } }) => void;
}) {
  return createElement(
    'form',
    {
      onSubmit: (e: { preventDefault(): void; currentTarget: HTMLFormElement }) => {
        e.preventDefault();
        onSubmit({ detail: { value: Object.fromEntries(new FormData(e.currentTarget).entries()) } });
      },
    },
    children,
  );
}
