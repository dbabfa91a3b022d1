export default definePageConfig({ navigationBarTitleText: '谁看过、谁替我办过', enablePageMeta: true });
