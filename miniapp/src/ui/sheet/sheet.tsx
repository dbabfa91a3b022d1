import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { useKeys } from '@/platform/keys';
import { role } from '../base/role';
import './sheet.scss';

/** A sheet from the foot of the page. It opens only after a tap and closes on the dark ground, with its own button or with Escape. */
export function Sheet(props: { open: boolean; title: string; onClose: () => void; children: ReactNode }) {
  const { open, title, onClose, children } = props;
  useKeys({ escape: onClose }, { on: open, whileTyping: true });
  useStillPage(open);
  if (!open) return null;
  return (
    <View className="sheet-layer">
      <View
        className="sheet-ground"
        catchMove
        onClick={(e) => {
          e.stopPropagation();
          onClose();
        }}
      />
      <View className="sheet" {...role('dialog')}>
        <View className="title">{title}</View>
        {children}
      </View>
    </View>
  );
}

let open = 0;

/** In a browser the page below an open sheet does not scroll and stands above the tab bar; WeChat sees to both by itself. */
function useStillPage(on: boolean): void {
  useEffect(() => {
    if (!SILIN_H5 || !on) return undefined;
    document.body.classList.toggle('under-sheet', ++open > 0);
    return () => void document.body.classList.toggle('under-sheet', --open > 0);
  }, [on]);
}
