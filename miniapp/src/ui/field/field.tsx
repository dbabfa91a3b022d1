import { Input, Textarea, View, type InputProps } from '@tarojs/components';
import type { ReactNode } from 'react';
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
    <View className={`field ${error ? 'field--error' : ''}`}>
      <View className="field__label">{label}</View>
      {children}
      {error ? (
        <View className="field__error" {...role('alert')}>
          <Icon name="info" size={1.125} />
          {error}
        </View>
      ) : hint ? (
        <View className="note">{hint}</View>
      ) : null}
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

/** One line of text. */
export function TextInput({ value, onChange, maxLength = 140, label, onConfirm, ...rest }: TextInputProps) {
  return (
    <Input
      {...rest}
      className="input"
      placeholderClass="input__placeholder"
      value={value}
      maxlength={maxLength}
      aria-label={label ?? rest.placeholder}
      onInput={(e) => onChange(e.detail.value)}
      onConfirm={onConfirm}
    />
  );
}

/** Several lines of text, with the count when it comes near the limit. */
export function TextArea({ value, onChange, maxLength = 500, label, id, placeholder }: TextInputProps) {
  const left = maxLength - [...value].length;
  return (
    <View>
      <Textarea
        {...named(id)}
        className="input input--area"
        placeholderClass="input__placeholder"
        placeholder={placeholder}
        value={value}
        maxlength={maxLength}
        autoHeight={false}
        showConfirmBar={false}
        aria-label={label ?? placeholder}
        onInput={(e) => onChange(e.detail.value)}
      />
      {left <= maxLength / 5 ? <View className="note field__count">还能写 {left} 个字</View> : null}
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
