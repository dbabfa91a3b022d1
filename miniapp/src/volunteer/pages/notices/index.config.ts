export default definePageConfig({
  navigationBarTitleText: '时长证明公示',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
