import { View } from '@tarojs/components';
import { role } from '@/ui/base/role';
import { keyboard } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import './figures.scss';

export interface Bar {
  key: string;
  name: string;
  /** Null: there is nothing to measure. */
  value: number | null;
}

interface BarsProps {
  id: string;
  title: string;
  unit: string;
  bars: readonly Bar[];
  /** The bar whose list is shown. */
  on?: string;
  /** Without it the bars open nothing. */
  onShow?: (key: string) => void;
}

/** A small chart: every bar is a line with its name and its number, so nothing is said by length alone. */
export function Bars({ id, title, unit, bars, on, onShow }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <Card id={id}>
      <View className="heading">{title}</View>
      <View {...role('list')}>
        {bars.map(({ key, name, value }) => {
          const show = onShow && (() => onShow(key));
          return (
            <View
              key={key}
              className={`bars__row ${show ? 'bars__row--opens' : ''} ${on === key ? 'bars__row--on' : ''}`}
              aria-label={value === null ? `${name} 还没有` : `${name} ${value}${unit}`}
              onClick={show}
              {...(SILIN_H5 && show ? { ...keyboard(show), 'aria-pressed': on === key } : role('listitem'))}
            >
              <View className="bars__name">{name}</View>
              <View className="bars__track">
                {value ? <View className="bars__bar" style={{ width: `${(value / most) * 100}%` }} /> : null}
              </View>
              <View className="bars__count">{value ?? '—'}</View>
            </View>
          );
        })}
      </View>
    </Card>
  );
}
