import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { keyboard } from '../button/button';
import './section.scss';

/** A heading with what belongs to it, and perhaps a way to all of it. */
export function Section(props: { title: string; more?: string; onMore?: () => void; children?: ReactNode }) {
  const { title, more, onMore, children } = props;
  return (
    <View className="section">
      <View className="section__head">
        <View className="heading grow">{title}</View>
        {more ? (
          <View className="section__more" onClick={onMore} {...(SILIN_H5 ? keyboard(onMore) : {})}>
            {more}
            <Icon name="chev" size={1} />
          </View>
        ) : null}
      </View>
      {children}
    </View>
  );
}
