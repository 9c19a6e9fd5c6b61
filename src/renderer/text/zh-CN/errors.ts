/** Refusals and failures by code. Each says what happened and what to do next. */
export const errors = {
  unknown: '操作未完成（{{code}}）。请重试；仍不行时把编号 {{correlationId}} 报给技术支持',
  internal_error: '系统内部错误，本次操作没有生效。请重试；仍不行时把编号 {{correlationId}} 报给技术支持',
  invalid_input: '填写的内容不符合要求，请检查标出的项',
  not_signed_in: '登录已失效，请重新登录后再试',
  session_locked: '屏幕已锁定，请先解锁',
  not_permitted: '您的岗位没有此项权限，请由有权限的人员办理',
  outside_scope: '这户不在您的管辖范围内，请由其客户经理办理',
  not_found: '没有找到这条记录，可能已被他人处理，请刷新列表',
  cancelled: '已取消，没有任何改动',
  core_restarted: '后台核心刚刚重新启动，未收到本次操作的结果。请重新登录后再点一次：已办的不会重复办理',
  unknown_operation: '本版本不支持此操作，请升级程序',
  untrusted_sender: '请求来源不可信，已拒绝',

  account_locked: '密码连续错误 5 次，账号已锁定。请联系管理员解锁',
  wrong_password: '工号或密码不正确。连续错误 5 次账号将被锁定',
};
