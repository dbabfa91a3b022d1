import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { keyboard } from '../button/button';
import { Icon, type IconName } from '../icon/icon';
import { ChooseSheet } from '../sheet/choose-sheet';
import './pick.scss';

/** Several filters in one line, or in as many as they need. */
export function Picks({ children }: { children: ReactNode }) {
  return <View className="picks">{children}</View>;
}

interface PickProps<V extends string> {
  id: string;
  icon: IconName;
  title: string;
  value: V;
  choices: readonly { value: V; label: string; note?: string }[];
  onChoose: (value: V) => void;
}

/** A filter: says what is chosen now and opens a sheet with the others. */
export function Pick<V extends string>({ id, icon, title, value, choices, onChoose }: PickProps<V>) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  return (
    <>
      <View id={id} className="pick" onClick={show} {...(SILIN_H5 ? keyboard(show) : {})}>
        <Icon name={icon} size={1.125} />
        {choices.find((c) => c.value === value)?.label}
        <Icon name="down" size={1} />
      </View>
      <ChooseSheet
        open={open}
        title={title}
        choices={choices}
        value={value}
        onChoose={(chosen) => onChoose(chosen as V)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
