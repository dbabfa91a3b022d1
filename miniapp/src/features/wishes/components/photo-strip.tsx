import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { keyboard } from '@/ui/button/button';
import type { WishPhoto } from '../api/types';
import './wish-page.scss';

/** Photos as small squares; a tap shows them large. */
export function PhotoStrip({ photos }: { photos: readonly WishPhoto[] }) {
  if (photos.length === 0) return null;
  const urls = photos.map((p) => p.url);
  return (
    <View className="photos">
      {photos.map((p, i) => {
        const see = () => void Taro.previewImage({ urls, current: p.url });
        return (
          <View
            key={p.id}
            className="photos__one"
            aria-label={`第 ${i + 1} 张照片，点开看大图`}
            onClick={see}
            {...(SILIN_H5 ? keyboard(see) : {})}
          >
            <Image className="photos__picture" src={p.url} mode="aspectFill" />
          </View>
        );
      })}
    </View>
  );
}
