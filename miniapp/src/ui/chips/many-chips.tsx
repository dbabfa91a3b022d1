import { View } from '@tarojs/components';
import { role } from '../base/role';
import { keyboard } from '../button/button';
import type { Choice } from './chips';
import './chips.scss';

interface ManyChipsProps<V extends string> {
  choices: readonly Choice<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
}

/** Several of several, as round words; a second tap takes one away. */
export function ManyChips<V extends string>({ choices, value, onChange }: ManyChipsProps<V>) {
  return (
    <View className="chips chips--wrap" {...role('group')}>
      {choices.map((c) => {
        const on = value.includes(c.value);
        const toggle = () => onChange(on ? value.filter((v) => v !== c.value) : [...value, c.value]);
        return (
          <View
            key={c.value}
            className={`chip ${on ? 'chip--on' : ''}`}
            onClick={toggle}
            {...role('checkbox')}
            aria-checked={on}
            {...(SILIN_H5 ? { ...keyboard(toggle), role: 'checkbox' } : {})}
          >
            {c.label}
          </View>
        );
      })}
    </View>
  );
}
