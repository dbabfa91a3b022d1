import { Popup } from '@nutui/nutui-react-taro';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useKeys } from '@/platform/keys';
import { role } from '../base/role';
import './sheet.scss';

/** A sheet from the foot of the page. It opens only after a tap and closes on the dark ground, with its own button or with Escape. */
export function Sheet(props: { open: boolean; title: string; onClose: () => void; children: ReactNode }) {
  const { open, title, onClose, children } = props;
  useKeys({ escape: onClose }, { on: open, whileTyping: true });
  return (
    <Popup
      visible={open}
      position="bottom"
      round
      destroyOnClose
      onClose={onClose}
      onOverlayClick={() => void onClose()}
    >
      <View className="sheet" {...role('dialog')}>
        <View className="title">{title}</View>
        {children}
      </View>
    </Popup>
  );
}
