import type { ConditionCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Illnesses that rules have known longest, in plain words. */
export const commonConditionSayings: PhraseTable<ConditionCode> = {
  hypertension: {
    en: 'blood pressure problems|pressure runs high|bp on the high side|hbp|high pressure|hi blood pressure|borderline high blood pressure|high blod pressure|high blood presure|blood pressure is up',
    zh: '高血压病|一级高血压|血压一直高|原发性高血压|老高血压|血压降不下来|血压控制不好|二级高血压|高血压患者|血呀高|高血呀',
  },
  'coronary-artery-disease': {
    en: 'clogged arteries|narrowed heart arteries|ischaemic heart disease|furred-up arteries|calcified coronary arteries|stable angina|stent in my heart|bad heart|ihd|stents put in',
    zh: '心绞痛病史|放过支架|装了两个支架|冠状动脉粥样硬化|冠脉狭窄|心肌缺血|心脏供血不足|稳定型心绞痛|冠状动脉狭窄|心脏血管堵了|前降支狭窄|冠脉斑块|支架术后|心導管支架',
  },
  'myocardial-infarction': {
    en: 'stemi|nstemi|coronary|heart attak|mild heart attack|infarct|survived a heart attack',
    zh: '得过心梗|急性心梗过|心梗后|心肌梗塞病史|发过一次心梗|陈旧性心梗|心梗抢救过来|前壁心梗|下壁心梗|心梗过',
  },
  'heart-failure': {
    en: 'congestive heart failure|chf|hfref|hfpef|ejection fraction of 35 percent|heart pumps poorly|low ejection fraction|cardiac insufficiency|weak heart muscle|heart faliure',
    zh: '慢性心衰|射血分数低|心功能三级|心功能二级|充血性心力衰竭|左心衰|心脏泵血不好',
  },
  arrhythmia: {
    en: 'heart rhythm problem|extrasystoles|ectopic beats|svt|heart rhythm disorder|pvcs|skipped beats diagnosis|supraventricular tachycardia|abnormal heart rhythm',
    zh: '室早|房早|室性早搏|频发早搏|室上速|窦性心动过缓|预激综合征|心率不齐|阵发性室上速|心动过速',
  },
  'valvular-heart-disease': {
    en: 'leaky heart valve|heart valve disease|mitral valve prolapse|valve problem|mitral regurgitation|faulty valve|aortic regurgitation|mitral stenosis|bicuspid valve|moderate aortic stenosis|valve insufficiency',
    zh: '心脏瓣膜病|二尖瓣脱垂|二尖瓣关闭不全|主动脉瓣关闭不全|三尖瓣反流|二尖瓣反流|瓣膜关不严|风湿性心脏病|轻度主动脉瓣狭窄|瓣膜返流',
  },
  stroke: {
    en: 'brain bleed|cerebral infarction|brain haemorrhage|cva|weak side after a stroke|hemiplegia from a stroke|cerebral haemorrhage',
    zh: '脑梗死|偏瘫|得过脑梗|卒中后遗症|脑溢血|脑梗塞|腔梗|半身不遂|蛛网膜下腔出血|腔隙性脑梗',
  },
  'peripheral-artery-disease': {
    en: "peripheral vascular disease|clogged leg arteries|intermittent claudication|narrowed leg arteries|pvd|hardened arteries in the legs|window-shopper's disease",
    zh: '下肢动脉闭塞|下肢血管堵塞|腿上动脉狭窄|下肢动脉硬化闭塞症|外周血管病|脉管炎|腿部血管斑块|腿上放过支架',
  },
  'type-1-diabetes': {
    en: 'juvenile diabetes|diabetes type 1|insulin-dependent diabetes|t1dm|lada',
    zh: '一型糖|1型糖友|从小打胰岛素的糖尿病|胰岛素依赖型糖尿病',
  },
  'type-2-diabetes': {
    en: 'sugar diabetes|adult-onset diabetes|diabetes type ii|t2dm|diebetes|non-insulin-dependent diabetes|diabetes type 2|type two diabetic',
    zh: '糖友|二型糖|ii型糖尿病|老糖尿病|唐尿病|血糖控制不好|非胰岛素依赖型糖尿病',
  },
  'chronic-kidney-disease': {
    en: 'weak kidneys|poor kidney function|renal insufficiency|low egfr|kidneys at 40 percent',
    zh: '慢性肾炎|肌酐高|ckd三期|肾不好|iga肾病|肾小球肾炎|慢性肾衰竭|尿蛋白高|糖尿病肾病',
  },
  copd: {
    en: "smoker's lung|chronic obstructive pulmonary disease|lung disease from smoking|smokers cough diagnosis copd|obstructive lung disease",
    zh: '慢性阻塞性肺病|慢支|老慢支|慢阻肺三级|老肺病|肺大泡肺气肿',
  },
  asthma: {
    en: 'exercise-induced asthma|mild asthma|allergic asthma|bad asthma|athsma|childhood asthma that never left|exercise asthma|asthma in the cold',
    zh: '支气管哮喘|过敏性哮喘|运动性哮喘|咳嗽变异性哮喘|哮喘病|气管敏感哮喘|季节性哮喘|哮喘老毛病',
  },
  obesity: {
    en: 'morbidly obese|heavily overweight|lot of excess weight|clinically obese|massively overweight',
    zh: '重度肥胖|单纯性肥胖|严重超重|体重严重超标|大体重|病态肥胖|胖子一个',
  },
  osteoporosis: {
    en: 'porous bones|bone thinning|fragile bones|osteoperosis|bones like chalk|weak bones|osteoporotic spine',
    zh: '骨头脆|骨质酥松|骨松|严重缺钙骨质疏松|绝经后骨质疏松|骨密度很低',
  },
  'knee-osteoarthritis': {
    en: 'worn-out knees|osteoarthritis of the knee|knee oa|bone on bone in my knee|wear and tear in the knee|no cartilage left in my knee|arthritis in both knees|gonarthrosis|osteoarthritis in both knees',
    zh: '膝关节退行性变|膝盖退化|膝关节骨质增生|膝盖骨刺|膝盖磨损|老寒腿|髌骨软化|膝关节软骨磨损|膝盖积液',
  },
  'hip-osteoarthritis': {
    en: 'worn hip joint|osteoarthritis of the hip|arthritic hip|hip oa|coxarthrosis|wear and tear in my hips|bone on bone in the hip',
    zh: '髋关节退化|髋关节磨损|髋关节骨质增生|胯骨关节炎|股骨头磨损|髋部关节炎',
  },
  'knee-pain': {
    en: "knee pain|bad knee|sore knees|dodgy knee|runner's knee|trick knee|knee hurts|knee is killing me|aching knees|pain in my kneecap|jumper's knee|crunchy knees|gammy knee|knees are giving me grief|patellofemoral pain|bum knee|dicky knee|painful knees|knees are shot|hurt my knees|knee hurt|knee of the same leg hurts|knee click and hurt|nee hurts",
    zh: '膝盖疼|膝盖痛|膝关节疼|膝盖不舒服|膝盖酸|膝盖受过伤|膝盖不好|右膝痛|左膝疼|膝盖响|膝盖弯曲疼|髌骨疼|膝盖有伤|膝痛|跑步膝|波棱盖疼|膝盖隐隐作痛|西盖疼|膝盖发软|膝盖不太好|膝盖有点疼|膝盖有点问体|膝盖练疼',
  },
  'low-back-pain': {
    en: "low back pain|bad back|back pain|lower back pain|sore back|back is killing me|dodgy back|aching back|back trouble|back goes out|back hurts|stiff lower back|chronic back pain|back's been playing up|put my back out|twinge in my lower back|wonky back|lower back aches|back has been killing me|back was stiff|hurts my back|back flared up",
    zh: '腰疼|腰痛|腰不好|腰酸|下背痛|老腰不行|后腰疼|腰酸背痛|坐久了腰疼|闪了腰|腰部扭伤|腰受过伤|腰扭了|慢性腰痛|腰直不起来',
  },
  'shoulder-pain': {
    en: 'shoulder pain|sore shoulder|bad shoulder|shoulder hurts|dodgy shoulder|achy shoulder|painful shoulder|shoulder impingement|pinching in my shoulder|shoulder aches|clicky painful shoulder|shoulder bursitis|shoulder is sore|shoulder is playing up|sholder pain|shoulder hurt',
    zh: '肩膀疼|肩痛|肩膀痛|肩膀受过伤|肩膀抬不起来|肩关节疼|右肩疼|左肩痛|肩膀酸痛|膀子疼|肩峰撞击|肩膀举不过头|肩膀不舒服|肩袖附近疼|肩膀酸',
  },
  'hip-pain': {
    en: 'hip pain|sore hip|bad hip|hip hurts|achy hips|painful hip|hip bursitis|hip aches|pinching in the hip|stiff sore hip|gluteal tendon pain|grumbly hip|right hip aches|dodgy hip|hurt my hips|hip clicks and hurts',
    zh: '髋关节疼|髋部疼痛|胯疼|胯骨疼|髋痛|大胯疼|髋部不舒服|胯根疼|髋关节弹响疼|屁股外侧疼|腹股沟疼|股骨头坏死',
  },
  'ankle-injury': {
    en: 'ankle injury|torn ankle ligament|went over on my ankle|ankle sprain|strained ankle|turned my ankle|ankle ligament damage|dodgy ankle after a sprain',
    zh: '脚踝受伤|脚踝韧带拉伤|踝关节扭伤|踝关节不稳|扭了脚脖子|脚踝旧伤|习惯性崴脚|踝韧带撕裂|脚踝崴过',
  },
  'neck-pain': {
    en: 'neck pain|stiff neck|sore neck|neck hurts|bad neck|crick in my neck|whiplash|achy neck|text neck|wry neck|pain in my neck|trapped nerve in my neck|neck is stiff',
    zh: '脖子疼|颈椎不好|颈椎疼|颈痛|脖子僵|脖子酸|颈椎反弓|颈椎生理曲度变直|脖子转不动|颈肩痛|富贵包脖子疼|颈椎间盘突出',
  },
  'wrist-injury': {
    en: "wrist injury|carpal tunnel syndrome|strained wrist|de quervain's|wrist sprain|injured wrist|jammed my wrist|rsi in my wrist|wrist fracture",
    zh: '鼠标手|手腕受伤|三角软骨损伤|tfcc损伤|妈妈手|腕关节损伤|手腕旧伤|手腕拉伤',
  },
  pregnancy: {
    en: 'second trimester|third trimester|in my first trimester|up the duff|with child|having a baby in may|expecting twins|bun in the oven',
    zh: '孕中期|孕晚期|孕早期|有身孕|怀了宝宝|怀二胎|准妈妈|有喜了|身怀六甲',
  },
  cancer: {
    en: 'bowel cancer|prostate cancer|lung cancer|melanoma|ovarian cancer|colon cancer|myeloma|cancer survivor|thyroid cancer|kidney cancer|testicular cancer',
    zh: '得过癌|肺癌|胃癌|肠癌|甲状腺癌|前列腺癌|恶性肿瘤|结直肠癌|宫颈癌|肝癌|癌症康复期|癌症幸存者',
  },
  'long-covid': {
    en: 'post-covid syndrome|long-haul covid|post-covid fatigue|never recovered from covid|covid long-hauler|pasc',
    zh: '阳了以后一直没缓过来|新冠康复后一直乏力|阳康后遗症|羊了以后落下的毛病|长新冠综合征|新冠后一直没恢复',
  },
  depression: {
    en: 'major depression|clinical depression|low mood diagnosis|the black dog|depressive episode|treatment-resistant depression|seasonal depression|depresion|persistent depressive disorder',
    zh: '重度抑郁|轻度抑郁|产后抑郁|中度抑郁|抑郁状态|抑郁发作|郁郁寡欢确诊抑郁|心理医生说是抑郁',
  },
  'eating-disorder': {
    en: 'binge eating disorder|history of anorexia|orthorexia|recovering from anorexia|ed recovery|arfid|make myself throw up',
    zh: '神经性厌食|催吐史|暴食催吐|神经性贪食|吃完就抠吐|情绪性暴食|兔子党|得过厌食',
  },
  epilepsy: {
    en: 'seizure disorder|focal seizures|temporal lobe epilepsy|absence seizures|grand mal epilepsy|photosensitive epilepsy',
    zh: '羊角风|癫痫病史|抽搐发作史|癫痫大发作过|羊痫风|局灶性癫痫|吃药控制的癫痫',
  },
  'parkinson-disease': {
    en: "parkinsonism|young-onset parkinson's|parkinson disease|mr parkinson|early-stage parkinson's",
    zh: '帕金森综合征|帕金森早期|巴金森|手抖帕金森|震颤麻痹|柏金逊',
  },
  'recent-surgery': {
    en: 'had my gallbladder out|c-section scar still healing|just had an op|hysterectomy in october|recently operated|operated on my gallbladder',
    zh: '刚开完刀|近期手术|胆囊切除术后|阑尾手术|刚拆线|刚出院的手术病人|术后恢复期|剖宫产术后六周|做了腹腔镜|刚动完手术|术后六周|刚拔了智齿',
  },
  'acute-infection': {
    en: 'tonsillitis|bronchitis at the moment|sinus infection|kidney infection|tested positive for covid|glandular fever|strep throat|shingles|uti',
    zh: '新冠阳性|急性支气管炎|甲流|支原体肺炎|尿路感染|扁桃体发炎|重感冒|带状疱疹急性期|急性感染|二阳|乙流',
  },
  'unstable-angina': {
    en: 'angina at rest that keeps getting worse|angina that is getting more frequent|worsening angina|chest pain attacks more and more often|new-onset angina not yet treated',
    zh: '心绞痛越来越频繁|心绞痛加重|恶化型心绞痛|初发心绞痛|静息心绞痛|不稳心绞痛',
  },
  'symptomatic-aortic-stenosis': {
    en: 'very tight aortic valve with fainting|severe narrowing of the aortic valve|severe as waiting for a new valve',
    zh: '主动脉瓣重度狭窄|主动脉瓣狭窄有症状|主瓣重度狭窄|等着换主动脉瓣的重度狭窄',
  },
  'heart-inflammation': {
    en: 'inflamed heart muscle|heart inflammation|inflammation of the heart|inflamed heart lining|infection of a heart valve|myocarditis after covid|viral myocarditis',
    zh: '病毒性心肌炎|急性心肌炎|感染性心内膜炎|急性心包炎|暴发性心肌炎|新冠后心肌炎',
  },
  'acute-thromboembolism': {
    en: 'clot in the calf|leg thrombosis|lung clot|blood clots in both lungs|blood clot',
    zh: '腿上有血栓|下肢静脉血栓|肺栓|小腿肌间静脉血栓|肺动脉栓塞',
  },
  'aortic-dissection': {
    en: 'torn aorta|tear in my aorta|dissected aorta|type b dissection|dissection of the aorta|type a aortic dissection',
    zh: '夹层动脉瘤|b型夹层|a型夹层|主动脉夹层术后|胸主动脉夹层',
  },
  'hypertrophic-cardiomyopathy': {
    en: 'hcm|hocm|thickened heart muscle|enlarged thick heart wall|thick septum|hypertrophic heart',
    zh: '肥厚梗阻性心肌病|心肌肥厚病|肥心病|心尖肥厚',
  },
  'high-degree-heart-block': {
    en: 'third-degree av block|av block mobitz ii|high-degree av block|second-degree heart block type 2|total av block',
    zh: '二度二型房室传导阻滞|三度传导阻滞|完全性房室传导阻滞|三度房室阻滞',
  },
  'severe-anaemia': {
    en: 'dangerously low haemoglobin|anaemia that needs transfusions',
    zh: '再生障碍性贫血|再障|贫血到要输血',
  },
  'uncontrolled-thyroid-disease': {
    en: "hyperthyroidism not under control|graves' disease untreated|thyroid levels all over the place|thyrotoxicosis|unstable thyroid|very high thyroid hormones",
    zh: '甲亢没控制住|甲亢发作|没控制好的甲减|甲状腺激素很不稳定|毒性弥漫性甲状腺肿|格雷夫斯病|突眼甲亢',
  },
  'heart-surgery': {
    en: 'bypass surgery|triple bypass|open heart op|quadruple bypass|chest cracked open for a new valve|breastbone was opened|heart valve operation',
    zh: '心脏搭桥|搭桥手术|做过搭桥|开胸换瓣|二尖瓣置换|主动脉瓣置换术后|心脏搭了三根桥',
  },
  'proliferative-retinopathy': {
    en: 'bleeding at the back of my eyes from diabetes|severe diabetic eye disease|laser treatment for diabetic eyes|diabetic eye damage|advanced retinopathy|new vessels in my retina',
    zh: '糖网|眼底出血糖网|眼底打过激光|糖尿病眼底病变|重度糖网|增殖期糖网|糖尿病眼病打过针',
  },
  'peripheral-neuropathy': {
    en: "no feeling in my toes|can't feel my feet|nerve damage in my feet|loss of sensation in my feet|burning feet from neuropathy|polyneuropathy|numb from chemo",
    zh: '末梢神经炎|脚没知觉|脚底像踩棉花|糖尿病足部神经病变|脚底板发木|足部感觉减退|化疗后手脚麻',
  },
  'complicated-pregnancy': {
    en: 'pregnancy with complications|high-risk pregnancy|low-lying placenta|threatened miscarriage|stitch in my cervix|iugr baby|short cervix|on bed rest in pregnancy',
    zh: '妊娠高血压|妊高症|先兆流产|胎盘低置|宫颈管短|孕期保胎',
  },
  'recurrent-falls': {
    en: "keep falling|falls all the time|frequent falls|fell and broke something|i've had falls|topple over a lot|bad fall in the bathroom|falls a lot",
    zh: '动不动就摔|总是摔跤|容易绊倒摔跤|摔过两次',
  },
  'bone-metastases': {
    en: 'cancer has spread to my spine|secondary bone cancer|metastases in the hip bone|cancer spread to the bones|spinal metastases|bone secondaries',
    zh: '癌细胞转移到骨头|乳腺癌骨转移|肿瘤骨转移|转移到脊椎|肺癌骨转移|骨头上有转移灶',
  },
  dyslipidaemia: {
    en: 'high cholesterol|cholesterol too high|raised cholesterol|high triglycerides|dyslipidaemia|bad cholesterol|high ldl|high blood fats|familial hypercholesterolaemia|lipids out of range|cholestrol problems|hyperlipidemia|poor lipid profile|cholesterol is too high|bit high',
    zh: '血脂高|高血脂|胆固醇高|甘油三酯高|血脂异常|低密度脂蛋白偏高|高胆固醇|坏胆固醇高|血稠|高脂血症|家族性高胆固醇|ldl高|血脂偏高',
  },
  'metabolic-syndrome': {
    en: 'metabolic syndrome|syndrome x|insulin resistance with a big waist|metabolic syndrom|insulin resistance syndrome|cardiometabolic syndrome',
    zh: '代谢综合征|三高|代谢综合症|代谢紊乱综合征|三高人群|血压血糖血脂都高|胰岛素抵抗代谢综合征|x综合征',
  },
};
