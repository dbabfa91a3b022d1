import { wishLimits } from '@silin/shared';
import { Image, View } from '@tarojs/components';
import { keyboard } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import type { WishPhoto } from '../../api/types';
import { usePhotos } from '../../model/use-photos';
import './say.scss';

/** Up to four photos: each shows how far it is, can be tried again, and can be taken away. */
export function PhotoPicker(props: { photos: readonly WishPhoto[]; onChange: (photos: WishPhoto[]) => void }) {
  const { photos, onChange } = props;
  const { sending, room, add, send, drop, remove } = usePhotos(photos, onChange);
  const tap = (act: () => void) => ({ onClick: act, ...(SILIN_H5 ? keyboard(act) : {}) });
  return (
    <View>
      <View className="picker">
        {photos.map((p, i) => (
          <View key={p.id} className="picker__one">
            <Image className="picker__picture" src={p.url} mode="aspectFill" />
            <Remove label={`拿掉第 ${i + 1} 张照片`} onRemove={() => remove(p.id)} />
          </View>
        ))}
        {sending.map((p) => (
          <View key={p.key} className="picker__one">
            <Image className="picker__picture" src={p.path} mode="aspectFill" />
            {p.failed ? (
              <View className="picker__veil" {...tap(() => void send(p))}>
                没传上，点一下再传
              </View>
            ) : (
              <View className="picker__veil">{`${p.percent}%`}</View>
            )}
            {p.failed ? <Remove label="拿掉这张照片" onRemove={() => drop(p.key)} /> : null}
          </View>
        ))}
        {room > 0 ? (
          <View id="add-photo" className="picker__one picker__add" {...tap(() => void add())}>
            <Icon name="camera" />
            加照片
          </View>
        ) : null}
      </View>
      {sending.map((p) =>
        p.failed ? (
          <View key={p.key} className="note">
            {p.failed}
          </View>
        ) : null,
      )}
      <View className="note">{`最多 ${wishLimits.photosMax} 张，社区看过才会公开。请别拍到人脸和门牌`}</View>
    </View>
  );
}

function Remove({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <View className="picker__remove" aria-label={label} onClick={onRemove} {...(SILIN_H5 ? keyboard(onRemove) : {})}>
      <View className="picker__cross">
        <Icon name="close" size={1.125} />
      </View>
    </View>
  );
}
