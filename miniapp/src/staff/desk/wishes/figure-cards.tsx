import { WISH_FIGURE_WORDS, WISH_FIGURES, type WishFigure } from '@silin/shared';
import { View } from '@tarojs/components';
import type { WishFigures } from '@/features/wishes/api/ledger.api';
import { role } from '@/ui/base/role';
import { keyboard } from '@/ui/button/button';
import './figures.scss';

/** What one can look at: a figure, or the days of the middle wish, whose list is that of the fulfilled ones. */
export type Shown = WishFigure | 'days';

interface CardsProps {
  figures: WishFigures;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

/** One number to a card, the unit beside it; a card opens the list behind its number. */
export function FigureCards({ figures, shown, onShow }: CardsProps) {
  const { days } = figures.medianDays;
  return (
    <View className="figures__cards" id="figures">
      {WISH_FIGURES.map((figure) => {
        const total = figures.figures.find((one) => one.figure === figure)?.total ?? 0;
        return (
          <Figure
            key={figure}
            id={figure}
            name={WISH_FIGURE_WORDS[figure].name}
            value={String(total)}
            unit="个"
            on={shown === figure}
            onShow={() => onShow(figure)}
          />
        );
      })}
      <Figure
        id="days"
        name="办好用了（中位数）"
        value={days === null ? '—' : String(days)}
        unit={days === null ? '' : '天'}
        on={shown === 'days'}
        onShow={() => onShow('days')}
      />
    </View>
  );
}

interface FigureProps {
  id: string;
  name: string;
  value: string;
  unit: string;
  on: boolean;
  onShow: () => void;
}

function Figure({ id, name, value, unit, on, onShow }: FigureProps) {
  return (
    <View
      id={`figure-${id}`}
      className={`figure ${on ? 'figure--on' : ''}`}
      aria-label={`${name} ${value}${unit}，看名单`}
      onClick={onShow}
      {...(SILIN_H5 ? { ...keyboard(onShow), 'aria-pressed': on } : role('button'))}
    >
      <View className="note">{name}</View>
      <View>
        <View className="figure__value" style={{ display: 'inline' }}>
          {value}
        </View>
        <View className="figure__unit" style={{ display: 'inline' }}>
          {unit}
        </View>
      </View>
    </View>
  );
}
