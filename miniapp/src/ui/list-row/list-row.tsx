import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { keyboard } from '../button/button';
import { Icon, type IconName } from '../icon/icon';
import { named } from '../base/role';
import './list-row.scss';

export interface ListRowProps {
  title: ReactNode;
  note?: ReactNode;
  icon?: IconName;
  /** What stands at the right end; a chevron follows when the row leads somewhere. */
  end?: ReactNode;
  /** A choice stays where it is: no chevron. */
  choice?: boolean;
  onClick?: () => void;
  id?: string;
}

/** One line of a list inside a card. */
export function ListRow({ title, note, icon, end, choice, onClick, id }: ListRowProps) {
  return (
    <View {...named(id)} className="list-row" onClick={onClick} {...(SILIN_H5 && onClick ? keyboard(onClick) : {})}>
      {icon ? <Icon name={icon} className="muted" /> : null}
      <View className="grow">
        <View className="list-row__title">{title}</View>
        {note ? <View className="note">{note}</View> : null}
      </View>
      {end}
      {onClick && !choice ? <Icon name="chev" size={1.25} className="muted" /> : null}
    </View>
  );
}
