/** 个人征信查询授权书: one for each person whose report is read. */
import type { Template } from '../filled-document.ts';

export const inquiryAuthorisationTemplate: Template = {
  kind: 'inquiryAuthorisation',
  version: 'SQ-1.0',
  title: '个人征信查询授权书',
  blocks: [
    {
      type: 'notice',
      paragraphs: ['**重要提示：请授权人在签署前仔细阅读本授权书，特别是加粗条款。签署即表示同意被授权人按本授权书约定的用途查询您的信用报告，并报送您的信贷信息（包括不良信息）。您可以要求经办人员对任何内容作出说明，也可以不签署；不签署的，被授权人不会查询您的信用报告，贷款额度只作为预授信，不能签约用款。**'],
    },
    {
      type: 'fields',
      rows: [
        ['授权人', '{personName}', '证件类型', '居民身份证'],
        ['证件号码', '{personIdentity}', '联系电话', '{personPhone}'],
        ['被授权人', '{lenderName}', '经办网点', '{branchName}'],
        ['户号', '{householdNo}', '所在村组', '{villageText}'],
      ],
    },
    {
      type: 'clause', title: '一、查询用途',
      paragraphs: [
        '授权人同意被授权人为下列用途，向金融信用信息基础数据库查询、打印、保存授权人的个人信用报告（打■者为授权的用途）：',
        '{tickApproval} 审核授权人的贷款申请　　{tickManagement} 贷款发放后的贷后管理　　{tickGuarantee} 审核担保人资格　　{tickDispute} 处理征信异议',
        '**被授权人不得将信用报告用于上述用途以外的目的；未经授权人同意，不得向第三人提供。**',
      ],
    },
    {
      type: 'clause', title: '二、信贷信息的报送',
      paragraphs: [
        '**授权人同意被授权人依法向金融信用信息基础数据库报送授权人的基本信息和信贷信息，包括授权人未按约定履行还款义务的不良信息。被授权人报送不良信息前，应当事先告知授权人。**',
      ],
    },
    {
      type: 'clause', title: '三、授权期限',
      paragraphs: [
        '**本授权自授权人签署之日起生效，至授权人与被授权人之间的信贷关系终止之日止。授权人的贷款申请未获批准的，本授权自申请被拒绝之日起失效。**',
        '授权人可以书面撤回本授权；撤回不影响撤回前已经依授权进行的查询和报送。信贷关系存续期间，被授权人依法应当继续报送信贷信息的，从其规定。',
      ],
    },
    {
      type: 'clause', title: '四、不良信息告知与异议',
      paragraphs: [
        '授权人知悉：逾期还款等不良信息会记入个人信用记录，并可能影响今后的贷款、信用卡等业务。授权人认为信用报告中的信息有错误、遗漏的，有权向征信机构或者被授权人提出异议，要求更正。',
      ],
    },
    {
      type: 'clause', title: '五、授权人声明',
      paragraphs: [
        '**本人已知悉并理解本授权书的全部内容，特别是加粗部分。被授权人已应本人要求作出说明，本人对本授权书的含义及其法律后果没有异议。本授权书由本人自愿签署。**',
      ],
    },
    {
      type: 'signatures',
      parties: [
        { title: '授权人', lines: ['签名（按指印）', '签署地点', '日期'] },
        { title: '被授权人经办人（已核对证件原件，当面签署）', lines: ['签名', '影像编号', '日期'] },
      ],
    },
  ],
};
