import { chinaDate } from '@silin/shared';
import { Picker } from '@tarojs/components';
import { ChoiceField } from '../field/field';

interface DayFieldProps {
  id: string;
  label: string;
  /** `YYYY-MM-DD`. */
  value: string;
  onChange: (day: string) => void;
  /** The first and the last day that can be chosen. */
  min?: string;
  max?: string;
}

/** A day: the phone's wheels in WeChat, the browser's own field at a desk. An emptied field keeps the day it had. */
export function DayField({ id, label, value, onChange, min, max }: DayFieldProps) {
  if (SILIN_H5) {
    return (
      <input
        id={id}
        className="input"
        type="date"
        aria-label={label}
        value={value}
        min={min}
        max={max}
        onChange={(e) => e.target.value && onChange(e.target.value)}
      />
    );
  }
  return (
    <Picker
      mode="date"
      value={value || chinaDate(Date.now())}
      {...(min ? { start: min } : {})}
      {...(max ? { end: max } : {})}
      onChange={(e) => onChange(e.detail.value)}
    >
      <ChoiceField id={id} value={value || undefined} placeholder={label} onClick={() => undefined} />
    </Picker>
  );
}
