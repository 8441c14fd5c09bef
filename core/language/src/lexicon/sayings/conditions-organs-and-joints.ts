import type { ConditionCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Illnesses of heart, lungs, metabolism, joints and bones in plain words. */
export const organAndJointConditionSayings: PhraseTable<ConditionCode> = {
  'atrial-fibrillation': {
    en: 'atrial fibrillation|afib|af|a-fib|paroxysmal af|permanent atrial fibrillation|atrial fib|atrial flutter|persistent af|auricular fibrillation',
    zh: '房颤|心房颤动|阵发性房颤|持续性房颤|房颤消融过|永久性房颤|房扑|心房扑动|老房颤|af房颤',
  },
  pacemaker: {
    en: 'pacemaker|pacemaker fitted|dual-chamber pacemaker|pace maker|heart pacer|crt-p|pacemaker implant|leadless pacemaker',
    zh: '起搏器|心脏起搏器|装了起搏器|装过起搏器|植入起搏器|安了心脏起搏器|双腔起搏器|带着起搏器',
  },
  'implantable-defibrillator': {
    en: 'icd|implanted defibrillator|defibrillator in my chest|implantable defibrillator|crt-d|internal defibrillator|cardiac defibrillator implant|s-icd|shock device in my chest',
    zh: '除颤器|植入式除颤器|装了icd|心脏除颤器|体内有除颤器|埋藏式除颤器|icd植入|皮下除颤器',
  },
  'heart-transplant': {
    en: 'heart transplant|new heart|donor heart|transplanted heart|heart transplantation|had my heart replaced|heart transplant in 2019',
    zh: '心脏移植|换过心脏|做过心脏移植|移植了心脏|换心手术|心移植术后',
  },
  'congenital-heart-disease': {
    en: 'congenital heart disease|hole in the heart|born with a heart defect|tetralogy of fallot|heart defect from birth|fontan circulation|transposition of the great arteries|vsd|congenital heart defect|patent foramen ovale',
    zh: '先天性心脏病|先心病|室间隔缺损|房间隔缺损|法洛四联症|动脉导管未闭|卵圆孔未闭|先心术后|室缺|房缺',
  },
  'aortic-aneurysm': {
    en: 'aortic aneurysm|abdominal aortic aneurysm|aaa|bulge in my aorta|dilated aorta|enlarged aorta|aneurysm of the aorta|widened aorta|thoracic aneurysm',
    zh: '主动脉瘤|腹主动脉瘤|胸主动脉瘤|主动脉扩张|升主动脉增宽|主动脉根部扩张|升主动脉瘤',
  },
  'dilated-cardiomyopathy': {
    en: 'dilated cardiomyopathy|dcm|enlarged floppy heart|enlarged heart|stretched heart muscle|peripartum cardiomyopathy|dilated heart|dilative cardiomyopathy',
    zh: '扩张型心肌病|扩心病|扩张性心肌病|心脏扩大心肌病|心脏变大了的扩心|酒精性心肌病',
  },
  'left-main-stenosis': {
    en: 'left main stenosis|narrowed left main artery|left main disease|blockage in the left main coronary|left main narrowing|widow-maker blockage|60 percent stenosis of the left main',
    zh: '左主干狭窄|左主干病变|左主干堵了一半|冠脉左主干狭窄|心脏左主干有问题',
  },
  'inherited-arrhythmia': {
    en: 'long qt syndrome|brugada syndrome|cpvt|arvc|long qt|inherited arrhythmia|arrhythmogenic cardiomyopathy|brugada|lqts|familial sudden death gene|short qt',
    zh: '长qt综合征|brugada综合征|长qt|布鲁加达综合征|遗传性心律失常|儿茶酚胺敏感性室速|qt间期延长综合征',
  },
  'uncontrolled-arrhythmia': {
    en: "ventricular tachycardia not under control|uncontrolled arrhythmia|runs of vt|uncontrolled fast af|heart rhythm they can't control|recurrent ventricular tachycardia|vt storms|rapid atrial fibrillation that isn't controlled",
    zh: '没控制住的心律失常|心律失常反复发作|室速老发作|未控制的心律失常|心律失常控制不好|房颤心率控制不住|室速反复发作',
  },
  'decompensated-heart-failure': {
    en: 'decompensated heart failure|fluid build-up from my heart failure|acute heart failure|worsening heart failure|unstable heart failure|heart failure is out of control',
    zh: '心衰加重|急性心衰|失代偿性心衰|心衰失代偿|心衰急性发作|心衰最近加重住院|心衰又犯了',
  },
  'pulmonary-hypertension': {
    en: 'pulmonary hypertension|pulmonary arterial hypertension|pah|high pressure in my lungs|lung hypertension|cteph|high blood pressure in the lungs|pulmonary artery hypertension',
    zh: '肺动脉高压|肺高压|肺动脉压高|特发性肺动脉高压|中度肺动脉高压|肺高|肺动脉压力大',
  },
  'interstitial-lung-disease': {
    en: "pulmonary fibrosis|interstitial lung disease|scarred lungs|ipf|ild|lung fibrosis|lung scarring|sarcoidosis of the lungs|asbestosis|farmer's lung",
    zh: '间质性肺病|肺纤维化|间质性肺炎|特发性肺纤维化|尘肺|矽肺|肺间质病变|间质肺',
  },
  bronchiectasis: {
    en: 'bronchiectasis|widened airways full of phlegm|bronciectasis|damaged widened airways|non-cf bronchiectasis',
    zh: '支气管扩张|支扩|支气管扩张症|支气管扩张咳痰|双肺支扩|支扩老毛病',
  },
  'cystic-fibrosis': {
    en: 'cystic fibrosis|cf|mucoviscidosis|born with cystic fibrosis|cystic fibrosis on kaftrio|cistic fibrosis',
    zh: '囊性纤维化|肺囊性纤维化|囊性纤维变性|囊性肺纤维化|囊性纤维化病|cf囊纤',
  },
  pneumothorax: {
    en: 'collapsed lung|pneumothorax|punctured lung|spontaneous pneumothorax|air leak around my lung',
    zh: '气胸|自发性气胸|肺大泡破了|刚得过气胸|气胸刚好|近期气胸|气胸引流出院',
  },
  'sleep-apnoea': {
    en: 'sleep apnoea|sleep apnea|cpap user|osa|obstructive sleep apnoea|stop breathing in my sleep|sleep with a cpap mask|sleep apnia',
    zh: '睡眠呼吸暂停|呼吸暂停|打鼾憋气|睡眠呼吸暂停综合征|鼾症|睡觉戴呼吸机|重度打呼噜呼吸暂停|睡觉憋气',
  },
  prediabetes: {
    en: 'prediabetes|pre-diabetes|borderline diabetic|prediabetic|impaired glucose tolerance|pre-diabetic|a1c of 6.1|borderline diabetes|at the edge of diabetes|impaired fasting glucose|insulin resistance|touch of sugar',
    zh: '糖尿病前期|糖前期|糖耐量异常|空腹血糖受损|血糖临界|糖耐量受损|快要糖尿病了|血糖处在临界值|胰岛素抵抗',
  },
  'gestational-diabetes': {
    en: 'gestational diabetes|diabetes in pregnancy|pregnancy diabetes|gdm|failed the pregnancy glucose test|gestational sugar',
    zh: '妊娠期糖尿病|妊娠糖尿病|孕期血糖高|怀孕血糖高|妊糖|孕期糖尿病|糖妈妈|糖耐没过',
  },
  'diabetic-foot-ulcer': {
    en: "foot ulcer|diabetic foot ulcer|ulcer under my big toe|open sore on my foot|diabetic foot|sore on my heel that won't close|foot ulcers",
    zh: '足部溃疡|糖尿病足|脚上烂了个口子|脚底溃疡|糖足|老烂脚|足底伤口长期不愈|脚趾溃烂',
  },
  'autonomic-neuropathy': {
    en: 'autonomic neuropathy|pots|dysautonomia|autonomic dysfunction|orthostatic hypotension|cardiac autonomic neuropathy|blood pressure crashes when i stand|postural tachycardia syndrome|autonomic failure',
    zh: '自主神经病变|植物神经病变|糖尿病自主神经病变|心脏自主神经病变|植物神经损伤|体位性低血压自主神经病',
  },
  dialysis: {
    en: 'dialysis|peritoneal dialysis|on dialysis|dialysis patient|home dialysis|hemodialysis|hooked up to a dialysis machine',
    zh: '透析|血透|腹透|血液透析|腹膜透析|尿毒症透析|规律透析|洗肾',
  },
  'kidney-transplant': {
    en: 'kidney transplant|transplanted kidney|donor kidney|new kidney|renal transplant|kidney from my brother|had a kidney transplanted',
    zh: '肾移植|换肾|移植肾|换过肾|肾移植术后',
  },
  'organ-transplant': {
    en: 'liver transplant|lung transplant|organ transplant|new liver|double-lung transplant|pancreas transplant|transplanted liver|bone marrow transplant|stem cell transplant',
    zh: '肝移植|器官移植|肺移植|换过肝|移植了肝|肝移植术后|胰腺移植',
  },
  cirrhosis: {
    en: 'cirrhosis|liver cirrhosis|scarred liver|cirrhosis of the liver|end-stage liver disease|sirrhosis|child-pugh b liver',
    zh: '肝硬化|酒精肝硬化|乙肝肝硬化|肝硬化腹水|早期肝硬化|肝硬化代偿期',
  },
  'fatty-liver': {
    en: 'fatty liver|nafld|fat on my liver|fatty liver disease|nash|masld|steatosis|non-alcoholic fatty liver',
    zh: '脂肪肝|轻度脂肪肝|中度脂肪肝|重度脂肪肝|非酒精性脂肪肝|酒精肝|肝脏脂肪多|b超说有脂肪肝',
  },
  'rheumatoid-arthritis': {
    en: 'rheumatoid arthritis|ra|rheumatoid|psoriatic arthritis|inflammatory arthritis|rheumatism in my hands|juvenile arthritis|seropositive ra|rheumatoid arthritus',
    zh: '类风湿|类风湿关节炎|类风湿性关节炎|手指变形的类风湿|风湿性关节炎|类风关',
  },
  'ankylosing-spondylitis': {
    en: "ankylosing spondylitis|as in my spine|bechterew's disease|axial spondyloarthritis|ank spond|axspa|bechterew|spondylitis",
    zh: '强直性脊柱炎|强直|强脊|强柱|强直性脊椎炎|脊柱强直|as强直',
  },
  lupus: {
    en: 'lupus|sle|systemic lupus|lupus erythematosus|lupus nephritis|lupus flare|discoid lupus',
    zh: '红斑狼疮|系统性红斑狼疮|狼疮|狼疮性肾炎|蝶形红斑狼疮',
  },
  gout: {
    en: 'gout|gouty arthritis|gout attacks in my big toe|uric acid gout|gout flare|podagra|goute',
    zh: '痛风|高尿酸痛风|尿酸高|痛风石|痛风老发作|高尿酸血症|大脚趾痛风|通风病',
  },
  fibromyalgia: {
    en: 'fibromyalgia|fibro|fibromyalgia syndrome|widespread pain from fibro|fybromyalgia|fibromialgia',
    zh: '纤维肌痛|纤维肌痛综合征|纤维肌痛症|全身到处疼的纤维肌痛|肌纤维痛|纤维性肌痛',
  },
  'me-cfs': {
    en: 'me/cfs|chronic fatigue syndrome|cfs|myalgic encephalomyelitis|chronic fatigue|myalgic encephalopathy|severe me',
    zh: '慢性疲劳综合征|慢疲|肌痛性脑脊髓炎|慢性疲劳症候群|慢性疲劳综合症',
  },
  'joint-hypermobility': {
    en: 'hypermobility|ehlers-danlos|loose joints|double-jointed|heds|hypermobile joints|eds|bendy joints that dislocate|hypermobility spectrum disorder|very lax joints',
    zh: '关节过度活动|关节太松|关节松弛|全身韧带松弛|埃勒斯当洛综合征|关节超伸|韧带松|关节活动过度',
  },
  tendinopathy: {
    en: 'achilles tendinopathy|tendonitis|tendinitis|inflamed achilles|sore tendon|tendinosis|patellar tendinitis|tendon trouble|achilles tendonitis|hamstring tendinopathy|tendinopathy|inflamed tendon',
    zh: '肌腱炎|跟腱炎|髌腱炎|肌腱病|跟腱疼|腘绳肌腱病|髌腱末端病|肌腱劳损',
  },
  'plantar-fasciitis': {
    en: "plantar fasciitis|heel pain|heel spur|heel spurs|plantar facitis|plantar fasciopathy|policeman's heel",
    zh: '足底筋膜炎|脚后跟疼|脚底筋膜炎|足跟痛|跟骨骨刺|足底筋膜疼|早上下床脚跟疼|脚底板疼',
  },
  'frozen-shoulder': {
    en: "frozen shoulder|adhesive capsulitis|shoulder that won't lift past 90 degrees|frozen left shoulder|stuck shoulder|froze shoulder|capsulitis",
    zh: '肩周炎|五十肩|冻结肩|肩膀粘连|肩关节粘连|漏肩风|凝肩|冰冻肩',
  },
  'rotator-cuff-injury': {
    en: 'rotator cuff tear|torn rotator cuff|rotator cuff injury|rotator cuff strain|rotator cuff tendinitis|supraspinatus tear|rotator cup injury|dodgy rotator cuff|rotator cuff repair|rotator cuff',
    zh: '肩袖损伤|肩袖撕裂|冈上肌撕裂|冈上肌腱炎|肩袖术后|肩袖部分撕裂|肩袖拉伤|肩袖修补',
  },
  'shoulder-instability': {
    en: 'shoulder that pops out|dislocated shoulder|unstable shoulder|recurrent shoulder dislocation|shoulder instability|shoulder slips out|labral tear|subluxing shoulder|bankart lesion',
    zh: '肩膀脱臼过|习惯性脱臼|肩关节不稳|肩关节脱位|膀子老脱臼|肩膀容易掉环|盂唇损伤|肩膀习惯性脱位',
  },
  'spinal-stenosis': {
    en: 'spinal stenosis|lumbar stenosis|narrow spinal canal|narrowing of the spine|stenosis in my back|lumbar spinal stenosis|spinal canal narrowing',
    zh: '椎管狭窄|腰椎管狭窄|颈椎管狭窄|腰椎椎管狭窄|椎管窄|走一段就要蹲下歇的椎管狭窄',
  },
  'disc-herniation': {
    en: 'slipped disc|herniated disc|sciatica|bulging disc|prolapsed disc|disc hernia|l5/s1 herniation|pinched nerve down my leg|blown disc|discus hernia|ruptured disc|disc bulge|disk protrusion',
    zh: '腰椎间盘突出|腰突|腰间盘突出|椎间盘突出压迫神经|腰突症|坐骨神经痛|腰间盘膨出|l4l5突出|腰椎盘突出|腰脱|腰间盘突出腿麻|椎间盤突出|腰间盘突初',
  },
  scoliosis: {
    en: 'scoliosis|curved spine|crooked spine|curvature of the spine|s-shaped spine|scoliotic back|idiopathic scoliosis',
    zh: '脊柱侧弯|脊柱侧凸|脊椎侧弯|特发性脊柱侧弯|后背高低不平的侧弯|脊柱弯曲',
  },
  'vertebral-fracture': {
    en: 'vertebral fracture|compression fracture in my spine|broken vertebra|collapsed vertebra|crushed vertebra|fracture in my back|wedge fracture',
    zh: '椎体骨折|压缩性骨折|脊椎骨折|腰椎压缩骨折|胸椎压缩性骨折|椎体压缩|腰椎骨折',
  },
  'recent-fracture': {
    en: "broken arm in plaster|broken collarbone|fractured rib|broken leg|fracture that's still healing|broken toe|cracked ribs|broken hip in august|foot in a boot|fractured wrist in a cast|broken foot|arm in a sling from a break",
    zh: '骨折还没好|刚骨折|骨折打着石膏|手臂骨折|小腿骨折|锁骨骨折|肋骨骨折|打着钢板|脚趾骨折|骨裂|桡骨骨折|骨折没好',
  },
  'stress-fracture': {
    en: 'stress fracture|stress fracture in my shin|stress reaction in my foot|metatarsal stress fracture|hairline fracture from running|tibial stress fracture|march fracture',
    zh: '应力性骨折|疲劳性骨折|胫骨应力性骨折|跖骨疲劳骨折|疲劳骨折|跑出来的应力骨折',
  },
  'hip-replacement': {
    en: 'hip replacement|new hip|artificial hip|total hip replacement|thr|titanium hip|prosthetic hip|hip prosthesis|two new hips|both hips replaced',
    zh: '髋关节置换|换过髋关节|人工髋关节|股骨头置换|全髋置换|换了胯骨|髋置换术后',
  },
  'knee-replacement': {
    en: 'knee replacement|new knee|artificial knee|total knee replacement|tkr|tka|knee prosthesis|metal knee|both knees replaced|partial knee replacement|half knee replacement',
    zh: '膝关节置换|换过膝盖|人工膝关节|全膝置换|换膝手术|单髁置换|膝盖换过关节|膝置换术后',
  },
  'acl-injury': {
    en: 'torn acl|acl tear|acl reconstruction|ruptured cruciate ligament|acl injury|blew out my acl|torn cruciate|acl surgery in spring|cruciate ligament op|snapped my acl',
    zh: '前交叉韧带断裂|十字韧带断裂|前叉断了|前交叉重建|交叉韧带损伤|前叉重建术后|acl断裂|十字韧带撕裂|前交叉韧带损伤|韧带重建|十字韧带重建',
  },
  'meniscus-injury': {
    en: 'torn meniscus|meniscus tear|meniscal tear|torn cartilage in my knee|damaged meniscus|meniscus surgery|ripped meniscus|bucket-handle tear|meniscus injury|menisc tear|tore my meniscus',
    zh: '',
  },
  'elbow-pain': {
    en: "tennis elbow|golfer's elbow|elbow pain|sore elbow|elbow hurts|bad elbow|lateral epicondylitis|achy elbow|elbow tendinitis|painful elbow|dodgy elbow",
    zh: '手肘疼|网球肘|肘关节疼|高尔夫球肘|肘部疼痛|胳膊肘疼|肱骨外上髁炎|肘子疼|妈妈肘|肘关节损伤',
  },
  amputation: {
    en: 'amputation|below-knee amputation|prosthetic leg|leg amputee|lost my leg|amputated foot|amputee|stump on the left|above-knee amputation|one arm missing|artificial leg|bka',
    zh: '截肢|小腿截肢|戴假肢|截了一条腿|大腿截肢|左腿截肢|装了假肢|缺一条胳膊',
  },
  sarcopenia: {
    en: 'sarcopenia|age-related muscle loss|muscle wasting with age|muscle loss from old age|losing muscle with age|sarcopenic|wasting muscles at my age',
    zh: '肌少症|肌肉减少症|肌肉流失|少肌症|肌肉越来越少',
  },
  frailty: {
    en: 'frailty|frail|very frail|weak and frail|frail and unsteady|frail elderly|getting frail|fragile old lady|too weak to get out of a chair',
    zh: '衰弱|身子骨很弱|体弱|虚弱得很|衰弱前期',
  },
  osteopenia: {
    en: 'osteopenia|low bone density|thin bones|low bone mass|osteopaenia|reduced bone density|bones a bit thin on the scan',
    zh: '骨量减少|骨量低|骨量偏低|骨密度偏低|骨密度有点低|骨量流失',
  },
};
