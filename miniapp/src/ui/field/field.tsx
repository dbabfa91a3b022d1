import { cleanText, columnChars, textLength } from '@silin/shared';
import { Input, Textarea, View, type InputProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import { FAULTY } from '@/platform/first-fault';
import { keyboard } from '../button/button';
import { Icon } from '../icon/icon';
import { named, role } from '../base/role';
import './field.scss';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is not right yet, as a sentence; from the server or the form. */
  error?: string;
  children: ReactNode;
}

/** A label, a control, and under it the hint or what is not right yet. */
export function Field({ label, hint, error, children }: FieldProps) {
  return (
    <View className={`field ${error ? FAULTY : ''}`}>
      <View className="field__label">{label}</View>
      {children}
      {error ? <FieldError error={error} /> : hint ? <View className="note">{hint}</View> : null}
    </View>
  );
}

/** What is not right yet, below its control. */
export function FieldError({ error }: { error: string }) {
  return (
    <View className="field__error" {...role('alert')}>
      <Icon name="info" size={1.125} />
      {error}
    </View>
  );
}

export interface TextInputProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  name?: string;
  id?: string;
  label?: string;
  type?: InputProps['type'];
  disabled?: boolean;
  confirmType?: InputProps['confirmType'];
  onConfirm?: () => void;
}

/** How many characters are left; said when it comes near the limit, and when it is too much. */
function CharsLeft({ value, maxLength, from }: { value: string; maxLength: number; from: number }) {
  const left = maxLength - textLength(cleanText(value));
  if (left > from) return null;
  return <View className="note field__count">{left < 0 ? `多了 ${-left} 个字` : `还能写 ${left} 个字`}</View>;
}

/** One line of text. The platform counts otherwise than people, so its own limit is only the most the server could keep. */
export function TextInput({ value, onChange, maxLength = 140, label, onConfirm, ...rest }: TextInputProps) {
  return (
    <>
      <Input
        {...rest}
        // In a browser the input inside Taro's element has no other name than this.
        placeholder={rest.placeholder ?? label}
        className="input"
        placeholderClass="input__placeholder"
        value={value}
        maxlength={columnChars(maxLength)}
        aria-label={label ?? rest.placeholder}
        onInput={(e) => onChange(e.detail.value)}
        onConfirm={onConfirm}
      />
      <CharsLeft value={value} maxLength={maxLength} from={-1} />
    </>
  );
}

/** Several lines of text, with the count when it comes near the limit. */
export function TextArea({ value, onChange, maxLength = 500, label, id, placeholder }: TextInputProps) {
  return (
    <View>
      <Textarea
        {...named(id)}
        className="input input--area"
        placeholderClass="input__placeholder"
        placeholder={placeholder ?? label}
        value={value}
        maxlength={columnChars(maxLength)}
        autoHeight={false}
        showConfirmBar={false}
        aria-label={label ?? placeholder}
        onInput={(e) => onChange(e.detail.value)}
      />
      <CharsLeft value={value} maxLength={maxLength} from={maxLength / 5} />
    </View>
  );
}

/** Looks like a field, opens something to choose from. */
export function ChoiceField(props: { value?: string; placeholder: string; onClick: () => void; id?: string }) {
  const { value, placeholder, onClick, id } = props;
  return (
    <View {...named(id)} className="input input--choice" onClick={onClick} {...(SILIN_H5 ? keyboard(onClick) : {})}>
      <View className={`grow ${value ? '' : 'muted'}`}>{value ?? placeholder}</View>
      <Icon name="down" size={1.25} className="muted" />
    </View>
  );
}
