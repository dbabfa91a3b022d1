import { View } from '@tarojs/components';
import { keyboard } from '../button/button';
import { Icon } from '../icon/icon';
import { named, role } from '../base/role';
import '../list-row/list-row.scss';
import './tick-row.scss';

interface TickRowProps {
  id?: string;
  title: string;
  note?: string;
  on: boolean;
  onChange: () => void;
}

/** Something to be ticked; the whole line can be tapped. */
export function TickRow({ id, title, note, on, onChange }: TickRowProps) {
  return (
    <View
      {...named(id)}
      className="list-row"
      onClick={onChange}
      {...(SILIN_H5 ? { ...keyboard(onChange), role: 'checkbox' } : role('checkbox'))}
      aria-checked={on}
    >
      <View className="grow">
        <View className="list-row__title">{title}</View>
        {note ? <View className="note">{note}</View> : null}
      </View>
      <View className={`tick ${on ? 'tick--on' : ''}`}>{on ? <Icon name="check" size={1.125} /> : null}</View>
    </View>
  );
}
