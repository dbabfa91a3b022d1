import { WISH_CATEGORIES, type WishCategory } from '@silin/shared';
import { View } from '@tarojs/components';
import { keyboard } from '@/ui/button/button';
import { useElder } from '@/ui/base/elder';
import { Icon } from '@/ui/icon/icon';
import { CATEGORY_LABELS } from '../../model/labels';
import { role } from '@/ui/base/role';
import './say.scss';

/** Of which kind the help is: a grid of icons and words; large lines with examples in elder mode. */
export function CategoryGrid({
  value,
  onChange,
}: {
  value: WishCategory | '';
  onChange: (value: WishCategory) => void;
}) {
  const { elder } = useElder();
  return (
    <View className="categories" {...role('radiogroup')}>
      {WISH_CATEGORIES.map((category) => {
        const { word, icon, example } = CATEGORY_LABELS[category];
        const on = value === category;
        const choose = () => onChange(category);
        return (
          <View
            key={category}
            id={`category-${category}`}
            className={`categories__one ${on ? 'categories__one--on' : ''}`}
            onClick={choose}
            {...role('radio')}
            aria-checked={on}
            {...(SILIN_H5 ? { ...keyboard(choose), role: 'radio' } : {})}
          >
            <Icon name={on ? 'check' : icon} size={elder ? 2 : undefined} />
            <View>
              <View>{word}</View>
              {elder ? <View className="note">{example}</View> : null}
            </View>
          </View>
        );
      })}
    </View>
  );
}
