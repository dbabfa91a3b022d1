import { View } from '@tarojs/components';
import './lattice.scss';

/** The sign of the house: four neighbours, four colours. */
export function Lattice({ large }: { large?: boolean }) {
  return (
    <View className={`lattice ${large ? 'lattice--large' : ''}`} aria-hidden>
      <View className="lattice__know" />
      <View className="lattice__deliberate" />
      <View className="lattice__act" />
      <View className="lattice__enjoy" />
    </View>
  );
}
