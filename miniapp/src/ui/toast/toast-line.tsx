import { View } from '@tarojs/components';
import { useToast } from './toast';
import { role } from '../base/role';
import './toast-line.scss';

/** Where a short sentence appears; read out by screen readers, never in the way of a tap. */
export function Toast() {
  const message = useToast();
  return (
    <View className={`toast ${message ? 'toast--shown' : ''}`} {...role('status')} aria-live="polite">
      {message ?? ''}
    </View>
  );
}
