import { ScrollView, View } from '@tarojs/components';
import { keyboard } from '../button/button';
import { role } from '../base/role';
import './chips.scss';

export interface Choice<V extends string> {
  value: V;
  label: string;
  /** How many; shown behind the word. */
  /** A number, or words like 99+. */
  count?: number | string;
}

interface ChipsProps<V extends string> {
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
  /** Let the chips flow over several lines instead of scrolling sideways. */
  wrap?: boolean;
}

/** One of several, as round words. */
export function Chips<V extends string>({ choices, value, onChange, wrap }: ChipsProps<V>) {
  const chips = choices.map((c) => {
    const choose = () => onChange(c.value);
    const on = c.value === value;
    return (
      <View
        key={c.value}
        className={`chip ${on ? 'chip--on' : ''}`}
        onClick={choose}
        {...role('radio')}
        aria-checked={on}
        {...(SILIN_H5 ? { ...keyboard(choose), role: 'radio' } : {})}
      >
        {c.label}
        {c.count === undefined ? '' : ` ${c.count}`}
      </View>
    );
  });
  if (wrap)
    return (
      <View className="chips chips--wrap" {...role('radiogroup')}>
        {chips}
      </View>
    );
  return (
    <ScrollView scrollX className="chips-scroll" enhanced showScrollbar={false}>
      <View className="chips" {...role('radiogroup')}>
        {chips}
      </View>
    </ScrollView>
  );
}

/** Two or three sides of one page. */
export function Segmented<V extends string>({ choices, value, onChange }: ChipsProps<V>) {
  return (
    <View className="segmented" {...role('tablist')}>
      {choices.map((c) => {
        const choose = () => onChange(c.value);
        const on = c.value === value;
        return (
          <View
            key={c.value}
            className={`segmented__side ${on ? 'segmented__side--on' : ''}`}
            onClick={choose}
            {...role('tab')}
            aria-selected={on}
            {...(SILIN_H5 ? { ...keyboard(choose), role: 'tab' } : {})}
          >
            {c.label}
            {c.count === undefined ? '' : ` ${c.count}`}
          </View>
        );
      })}
    </View>
  );
}
