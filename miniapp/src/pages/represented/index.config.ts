export default definePageConfig({
  navigationBarTitleText: '我替谁办事',
  enablePageMeta: true,
});
