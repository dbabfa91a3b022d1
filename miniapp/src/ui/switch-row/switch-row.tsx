import { View } from '@tarojs/components';
import { keyboard } from '../button/button';
import { named } from '../base/role';
import '../list-row/list-row.scss';
import './switch-row.scss';

/** A setting that is on or off; the whole line can be tapped and the state is also a word. */
export function SwitchRow(props: {
  title: string;
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  id?: string;
}) {
  const { title, note, on, onChange, id } = props;
  const flip = () => onChange(!on);
  return (
    <View
      {...named(id)}
      className="list-row"
      onClick={flip}
      {...(SILIN_H5 ? { ...keyboard(flip), role: 'switch', 'aria-checked': on } : {})}
    >
      <View className="grow">
        <View className="list-row__title">{title}</View>
        {note ? <View className="note">{note}</View> : null}
      </View>
      <View className={`switch ${on ? 'switch--on' : ''}`}>
        <View className="switch__word">{on ? '开' : '关'}</View>
        <View className="switch__knob" />
      </View>
    </View>
  );
}
