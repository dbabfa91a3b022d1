export default definePageConfig({
  navigationBarTitleText: '一件事',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
