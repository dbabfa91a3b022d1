import { chinaDate, chinaParts } from '@silin/shared';
import { Picker, View } from '@tarojs/components';
import { ChoiceField } from '../field/field';
import { named } from '../base/role';
import './date-time-field.scss';

interface DateTimeFieldProps {
  id: string;
  label: string;
  /** ISO 8601, or '' when nothing is chosen yet. */
  value: string;
  /** ISO 8601 of the chosen day and clock time of the community. */
  onChange: (value: string) => void;
  /** The clock time that stands there as soon as a day is chosen. */
  usualTime?: string;
}

const two = (n: number) => String(n).padStart(2, '0');
const clockOf = (iso: string): string => {
  const { hour, minute } = chinaParts(iso);
  return `${two(hour)}:${two(minute)}`;
};
const instant = (day: string, clock: string): string => new Date(`${day}T${clock}:00+08:00`).toISOString();

/** A day and a clock time: the phone's wheels in WeChat, the browser's own fields at a desk. */
export function DateTimeField({ id, label, value, onChange, usualTime = '15:00' }: DateTimeFieldProps) {
  const day = value ? chinaDate(value) : '';
  const clock = value ? clockOf(value) : '';
  const choose = (part: { day?: string; clock?: string }) => {
    const on = part.day ?? (day || chinaDate(Date.now()));
    const at = part.clock ?? (clock || usualTime);
    if (on && at) onChange(instant(on, at));
  };
  if (SILIN_H5) {
    return (
      <View className="date-time" {...named(id)}>
        <input
          className="input date-time__day"
          type="date"
          aria-label={`${label}：日期`}
          value={day}
          onChange={(e) => (e.target.value ? choose({ day: e.target.value }) : onChange(''))}
        />
        <input
          className="input date-time__clock"
          type="time"
          aria-label={`${label}：时间`}
          value={clock}
          onChange={(e) => e.target.value && choose({ clock: e.target.value })}
        />
      </View>
    );
  }
  return (
    <View className="date-time" {...named(id)}>
      <View className="grow">
        <Picker mode="date" value={day || chinaDate(Date.now())} onChange={(e) => choose({ day: e.detail.value })}>
          <ChoiceField id={`${id}-day`} value={day || undefined} placeholder="选日期" onClick={() => undefined} />
        </Picker>
      </View>
      <View className="date-time__clock">
        <Picker mode="time" value={clock || usualTime} onChange={(e) => choose({ clock: e.detail.value })}>
          <ChoiceField id={`${id}-clock`} value={clock || undefined} placeholder="时间" onClick={() => undefined} />
        </Picker>
      </View>
    </View>
  );
}
