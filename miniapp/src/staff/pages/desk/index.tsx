import { Text, View } from '@tarojs/components';

export default function DeskPage() {
  return (
    <View>
      <Text>工作台</Text>
    </View>
  );
}
