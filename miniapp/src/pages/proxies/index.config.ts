export default definePageConfig({
  navigationBarTitleText: '代办人',
  enablePageMeta: true,
});
