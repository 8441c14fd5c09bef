import type { MedicationClass } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Generic, trade and everyday names of medicines. */
export const medicationSayings: PhraseTable<MedicationClass> = {
  'beta-blocker': {
    en: 'lopressor|concor|toprol|coreg|inderal|bystolic',
    zh: '康忻|博苏|拉贝洛尔|贝塔阻滞剂|琥珀酸美托洛尔|阿罗洛尔|富马酸比索洛尔|减慢心率的洛尔药|倍它乐克',
  },
  insulin: {
    en: 'basal insulin|insulin injections|toujeo|levemir|fiasp|insulin shots|mixed insulin|omnipod|long-acting insulin|insulin glargine|stop taking my insulin|skip my insulin',
    zh: '来得时|诺和锐|优泌乐|诺和灵|预混胰岛素|长效胰岛素|速效胰岛素|德谷胰岛素|诺和达|餐前胰岛素|基础胰岛素|短效胰岛素',
  },
  sulfonylurea: {
    en: 'amaryl|diamicron|glucotrol|tolbutamide',
    zh: '亚莫利|优降糖|格列喹酮|糖适平|消渴丸|瑞易宁',
  },
  diuretic: {
    en: 'water tablets|hctz|torasemide|bumetanide|fluid tablets|bendroflumethiazide|pee pills',
    zh: '托拉塞米|寿比山|布美他尼|利尿片|消肿的利尿药|氯噻酮',
  },
  'ace-inhibitor': {
    en: 'losartan|candesartan|valsartan|irbesartan|entresto|telmisartan|olmesartan|diovan|cozaar|micardis|arb|zestril|tritace|sartans',
    zh: '洛汀新|雅施达|缬沙坦|代文|厄贝沙坦|安博维|氯沙坦|科素亚|替米沙坦|奥美沙坦|坎地沙坦|沙坦类|沙库巴曲缬沙坦|诺欣妥',
  },
  'calcium-channel-blocker': {
    en: 'lercanidipine|norvasc|adalat|istin|calcium blockers|cardizem',
    zh: '拜新同|心痛定|波依定|左旋氨氯地平|施慧达|合心爽|贝尼地平|地平类|拉西地平|洛活喜',
  },
  nitrate: {
    en: 'isosorbide mononitrate|isosorbide dinitrate|nitro tablets under my tongue|imdur|angina spray|nitrolingual|nitro patch',
    zh: '硝酸异山梨酯|欣康|鲁南欣康|舌下含的硝酸甘油|依姆多|硝酸甘油片',
  },
  anticoagulant: {
    en: 'edoxaban|pradaxa|coumadin|enoxaparin|lixiana|clexane|doac|marcumar',
    zh: '拜瑞妥|泰毕全|艾多沙班|低分子肝素|肝素针|沙班类|防血栓的抗凝药|依诺肝素',
  },
  statin: {
    en: 'crestor|cholesterol tablets|zocor|fluvastatin|cholesterol pill|pitavastatin',
    zh: '阿乐|可定|舒降之|匹伐他汀|普伐他汀|降脂的他汀|血脂康|氟伐他汀|他丁',
  },
  'glp-1-agonist': {
    en: 'weight-loss jabs|exenatide|zepbound|glp-1|skinny jab|rybelsus|fat jab|glp-1 injections',
    zh: '诺和盈|诺和力|度易达|穆峰达|艾塞那肽|玛仕度肽|司美|口服司美',
  },
  opioid: {
    en: 'co-codamol|fentanyl patch|tapentadol|oxycontin|vicodin|buprenorphine patch|methadone|strong painkillers with morphine|percocet|dihydrocodeine|opioid painkillers',
    zh: '奥施康定|芬太尼贴|美施康定|泰勒宁|阿片类止痛药|氨酚羟考酮|强效止痛的吗啡片|美沙酮|布桂嗪',
  },
  corticosteroid: {
    en: 'cortisone tablets|hydrocortisone|steroids for my arthritis|methylprednisolone|oral steroids|medrol|deflazacort|pred',
    zh: '甲泼尼龙|美卓乐|氢化可的松|激素片|泼尼松龙|甲强龙|口服激素|波尼松',
  },
  bronchodilator: {
    en: 'blue inhaler|reliever inhaler|spiriva|rescue inhaler|formoterol|nebuliser with salbutamol|puffer|proair|atrovent|terbutaline',
    zh: '思力华|特布他林|博利康尼|异丙托溴铵|爱全乐|蓝色的吸入器|沙美特罗|急救喷雾|福莫特罗|哮喘喷雾|乌美溴铵|吸入劑',
  },
  meglitinide: {
    en: 'repaglinide|nateglinide|prandin|glinide|novonorm|starlix|meglitinides',
    zh: '瑞格列奈|诺和龙|那格列奈|唐力|孚来迪|格列奈类|餐前吃的诺和龙',
  },
  metformin: {
    en: 'metformin|glucophage|metformin xr|slow-release metformin|metphormin|metfromin',
    zh: '二甲双胍|格华止|双胍|盐酸二甲双胍|二甲双瓜|二甲双胍缓释片|美迪康|二甲双胍肠溶片|神药二甲双胍|庫魯化',
  },
  'sglt2-inhibitor': {
    en: 'jardiance|dapagliflozin|empagliflozin|forxiga|canagliflozin|farxiga|invokana|gliflozin|sglt2 inhibitor|ertugliflozin|sglt2 tablets',
    zh: '达格列净|安达唐|恩格列净|欧唐静|卡格列净|怡可安|列净类|艾托格列净|恒格列净|sglt2抑制剂',
  },
  'dpp4-inhibitor': {
    en: 'sitagliptin|januvia|linagliptin|vildagliptin|saxagliptin|trajenta|gliptin|alogliptin|galvus|tradjenta',
    zh: '西格列汀|捷诺维|利格列汀|欧唐宁|沙格列汀|维格列汀|阿格列汀|列汀类|安立泽',
  },
  thiazolidinedione: {
    en: 'pioglitazone|actos|glitazone|rosiglitazone|avandia|thiazolidinedione',
    zh: '吡格列酮|罗格列酮|艾可拓|文迪雅|格列酮类|噻唑烷二酮|瑞彤',
  },
  'mineralocorticoid-antagonist': {
    en: 'spironolactone|eplerenone|aldactone|inspra|finerenone|kerendia|potassium-sparing spironolactone|mra tablets',
    zh: '螺内酯|安体舒通|依普利酮|螺内脂|非奈利酮|可申达|醛固酮拮抗剂',
  },
  'alpha-blocker': {
    en: 'doxazosin|tamsulosin|flomax|alpha blocker|prazosin|terazosin|cardura|alfuzosin|prostate tablets|alpha-blockers',
    zh: '坦索罗辛|哈乐|多沙唑嗪|可多华|特拉唑嗪|高特灵|哌唑嗪|α受体阻滞剂|赛洛多辛|前列腺吃的哈乐',
  },
  'central-antihypertensive': {
    en: 'clonidine|moxonidine|methyldopa|catapres|guanfacine for blood pressure|aldomet|physiotens',
    zh: '可乐定|甲基多巴|利血平|复方利血平|莫索尼定|降压零号|胍法辛',
  },
  antiarrhythmic: {
    en: 'amiodarone|flecainide|heart rhythm tablets|propafenone|dronedarone|tambocor|multaq|cordarone|antiarrhythmics|disopyramide|mexiletine',
    zh: '胺碘酮|可达龙|普罗帕酮|心律平|索他洛尔|决奈达隆|美西律|慢心律|抗心律失常药|氟卡尼|稳心颗粒加心律平',
  },
  digoxin: {
    en: 'digoxin|lanoxin|digitalis|digitoxin|dig tablets|foxglove tablets',
    zh: '地高辛|强心药地高辛|洋地黄|西地兰|地高新|地戈辛|强心甙',
  },
  ivabradine: {
    en: 'ivabradine|procoralan|corlanor|ivabradin|ivabridine',
    zh: '伊伐布雷定|可兰特|伊伐布雷定片|依伐布雷定|降心率的伊伐布雷定|盐酸伊伐布雷定',
  },
  antiplatelet: {
    en: 'aspirin|clopidogrel|plavix|low-dose aspirin|baby aspirin|ticagrelor|brilinta|prasugrel|dual antiplatelets|brilique|antiplatelet|cardio aspirin',
    zh: '阿司匹林|拜阿司匹灵|氯吡格雷|波立维|替格瑞洛|倍林达|泰嘉|肠溶阿司匹林|双抗|阿斯匹林|西洛他唑|抗血小板药|吲哚布芬|阿斯匹靈',
  },
  'pde5-inhibitor': {
    en: 'viagra|sildenafil|cialis|tadalafil|vardenafil|levitra|the blue pill|avanafil|erection pills|revatio',
    zh: '西地那非|伟哥|万艾可|他达拉非|希爱力|伐地那非|金戈|阿伐那非|蓝色小药片',
  },
  'inhaled-corticosteroid': {
    en: 'steroid inhaler|brown inhaler|budesonide|symbicort|fostair|pulmicort|beclometasone|seretide|fluticasone|preventer inhaler|flovent|qvar|advair|clenil|trelegy',
    zh: '布地奈德|普米克|信必可|舒利迭|丙酸氟替卡松|倍氯米松|辅舒酮|吸入激素|布地奈德福莫特罗|激素喷剂|都保|全再乐',
  },
  theophylline: {
    en: 'theophylline|aminophylline|uniphyllin|theophylline tablets|slow-release theophylline',
    zh: '茶碱|氨茶碱|茶碱缓释片|多索茶碱|二羟丙茶碱|舒弗美|二羟丙茶碱片',
  },
  benzodiazepine: {
    en: 'diazepam|valium|lorazepam|xanax|alprazolam|clonazepam|benzos|temazepam|ativan|klonopin|benzodiazepines|oxazepam|midazolam',
    zh: '安定|地西泮|阿普唑仑|佳静安定|劳拉西泮|罗拉|氯硝西泮|艾司唑仑|舒乐安定|奥沙西泮|咪达唑仑|苯二氮卓|佳乐定',
  },
  sedative: {
    en: 'sleeping tablets|zopiclone|zolpidem|ambien|sleeping pills|sedatives|z-drugs|stilnox|something to make me sleep|lunesta|sleepers',
    zh: '安眠药|唑吡坦|思诺思|佐匹克隆|右佐匹克隆|助眠药|扎来普隆|褪黑素|水合氯醛|睡觉药|镇静药|普瑞巴林',
  },
  antidepressant: {
    en: 'antidepressants|sertraline|fluoxetine|citalopram|prozac|lexapro|mirtazapine|venlafaxine|escitalopram|zoloft|amitriptyline|duloxetine|ssri|bupropion|wellbutrin|happy pills|paroxetine|anti-depressants|cymbalta|trazodone|effexor',
    zh: '舍曲林|左洛复|氟西汀|百忧解|帕罗西汀|艾司西酞普兰|来士普|文拉法辛|怡诺思|度洛西汀|欣百达|抗抑郁药|米氮平|安非他酮|西酞普兰|伏硫西汀|阿米替林|曲唑酮|氟伏沙明',
  },
  antipsychotic: {
    en: 'olanzapine|risperidone|quetiapine|aripiprazole|clozapine|antipsychotics|haloperidol|seroquel|abilify|zyprexa|antipsychotic depot|risperdal|paliperidone injection',
    zh: '奥氮平|利培酮|喹硫平|思瑞康|阿立哌唑|氯氮平|抗精神病药|氨磺必利|氟哌啶醇|帕利哌酮|鲁拉西酮|再普乐|奋乃静',
  },
  lithium: {
    en: 'lithium|lithium carbonate|priadel|lithobid|lithium tablets|mood stabiliser called lithium',
    zh: '碳酸锂|锂盐|碳酸锂缓释片|锂片|枸橼酸锂|情绪稳定的锂盐',
  },
  stimulant: {
    en: 'ritalin|adderall|concerta|methylphenidate|vyvanse|elvanse|lisdexamfetamine|adhd meds|dexamfetamine|medikinet|adhd stimulant|focalin',
    zh: '专注达|哌甲酯|利他林|右哌甲酯|赖右苯丙胺|阿德拉|多动症的药专注达|盐酸哌甲酯',
  },
  antihistamine: {
    en: 'antihistamine|diphenhydramine|benadryl|promethazine|piriton|chlorphenamine|hydroxyzine|drowsy hay fever tablets|phenergan|doxylamine|nytol|cyclizine',
    zh: '扑尔敏|氯苯那敏|苯海拉明|异丙嗪|赛庚啶|吃了犯困的抗过敏药|氯雷他定|西替利嗪|开瑞坦|抗过敏药|酮替芬|感康',
  },
  anticholinergic: {
    en: 'oxybutynin|solifenacin|bladder tablets|tolterodine|vesicare|anticholinergics|hyoscine|overactive bladder pills|detrol|glycopyrronium|ditropan',
    zh: '奥昔布宁|托特罗定|索利那新|卫喜康|苯海索|安坦|颠茄|山莨菪碱|阿托品|东莨菪碱|抗胆碱药',
  },
  anticonvulsant: {
    en: 'lamotrigine|keppra|levetiracetam|carbamazepine|valproate|pregabalin|gabapentin|topiramate|epilepsy tablets|lyrica|epilim|tegretol|phenytoin|anti-seizure medication|depakote|neurontin',
    zh: '丙戊酸钠|德巴金|卡马西平|拉莫三嗪|左乙拉西坦|开浦兰|奥卡西平|苯妥英钠|托吡酯|加巴喷丁|抗癫痫药|得理多|利必通|苯巴比妥',
  },
  levodopa: {
    en: "levodopa|sinemet|madopar|carbidopa|l-dopa|pramipexole|ropinirole|rotigotine patch|stalevo|rasagiline|parkinson's tablets|co-careldopa|apomorphine pump",
    zh: '美多芭|左旋多巴|多巴丝肼|息宁|普拉克索|森福罗|卡左双多巴|罗匹尼罗|金刚烷胺|恩他卡朋|司来吉兰|抗帕金森药|达灵复',
  },
  'muscle-relaxant': {
    en: 'muscle relaxant|baclofen|tizanidine|cyclobenzaprine|flexeril|methocarbamol|robaxin|muscle relaxers|dantrolene|orphenadrine',
    zh: '乙哌立松|妙纳|巴氯芬|替扎尼定|肌松药|氯唑沙宗|松弛肌肉的药|肌肉松弛剂|环苯扎林',
  },
  nsaid: {
    en: 'ibuprofen|naproxen|diclofenac|voltaren|advil|nurofen|anti-inflammatories|celecoxib|aleve|etoricoxib|meloxicam|brufen|motrin|celebrex|indomethacin|ibuprofin',
    zh: '布洛芬|芬必得|扶他林|双氯芬酸钠|塞来昔布|西乐葆|依托考昔|安康信|美洛昔康|洛索洛芬|乐松|消炎止痛药|萘普生|吲哚美辛|消炎痛|艾瑞昔布|尼美舒利',
  },
  immunosuppressant: {
    en: 'methotrexate|azathioprine|tacrolimus|immunosuppressants|humira|adalimumab|ciclosporin|biologics|enbrel|infliximab|mycophenolate|rituximab|hydroxychloroquine|anti-rejection drugs|remicade|tofacitinib|leflunomide',
    zh: '甲氨蝶呤|环孢素|他克莫司|吗替麦考酚酯|骁悉|硫唑嘌呤|来氟米特|免疫抑制剂|羟氯喹|阿达木单抗|修美乐|托法替布|普乐可复|雷公藤|生物制剂',
  },
  chemotherapy: {
    en: 'chemotherapy drugs|capecitabine|cisplatin|docetaxel|folfox|paclitaxel|chemo tablets|taxol|doxorubicin|oxaliplatin|carboplatin|chemo infusions|xeloda',
    zh: '化疗药|紫杉醇|卡铂|顺铂|卡培他滨|希罗达|奥沙利铂|多西他赛|吉西他滨|阿霉素|表柔比星|化疗针|替吉奥|培美曲塞',
  },
  'hormone-therapy-cancer': {
    en: 'tamoxifen|letrozole|anastrozole|zoladex|hormone therapy for prostate cancer|exemestane|arimidex|goserelin|androgen deprivation|aromatase inhibitor|prostap|enzalutamide|lupron|hormone injections for my prostate|leuprorelin',
    zh: '他莫昔芬|来曲唑|阿那曲唑|依西美坦|内分泌治疗药|三苯氧胺|戈舍瑞林|诺雷得|亮丙瑞林|比卡鲁胺|氟维司群|阿比特龙|弗隆',
  },
  bisphosphonate: {
    en: 'alendronate|fosamax|alendronic acid|zoledronate infusion|bone tablets|risedronate|prolia|ibandronate|denosumab|actonel|bisphosphonates|boniva|aclasta|teriparatide|on fosamax',
    zh: '阿仑膦酸钠|福善美|唑来膦酸|密固达|利塞膦酸钠|地舒单抗|特立帕肽|骨松药|双膦酸盐|伊班膦酸',
  },
  thyroxine: {
    en: 'levothyroxine|thyroxine|synthroid|euthyrox|thyroid tablets|l-thyroxine|eltroxin|thyroid pills|liothyronine|armour thyroid|levothyroxin',
    zh: '优甲乐|左甲状腺素|左甲状腺素钠|甲状腺素片|雷替斯|甲状腺激素|优佳乐',
  },
  fluoroquinolone: {
    en: 'ciprofloxacin|levofloxacin|moxifloxacin|cipro|ofloxacin|fluoroquinolone antibiotics|levaquin|avelox|quinolones',
    zh: '左氧氟沙星|莫西沙星|可乐必妥|环丙沙星|拜复乐|沙星类消炎药|诺氟沙星|氟哌酸|沙星',
  },
  antiretroviral: {
    en: 'antiretrovirals|biktarvy|hiv tablets|truvada|genvoya|art for hiv|dolutegravir|hiv meds|triumeq|descovy|tenofovir',
    zh: '拉米夫定|替诺福韦|依非韦伦|必妥维|多替拉韦|抗病毒鸡尾酒|艾滋病的抗病毒药|捷扶康|绥美凯|抗逆转录病毒药',
  },
  erythropoietin: {
    en: 'erythropoietin injections from the hospital|epoetin|darbepoetin|aranesp|epo from my kidney doctor|eprex|mircera|neorecormon',
    zh: '促红素|epo针|促红细胞生成素|罗沙司他|益比奥|达依泊汀|利血宝|升血红蛋白的针',
  },
  'anabolic-steroid': {
    en: 'trt|nandrolone|testosterone gel|sustanon|oxandrolone|anabolic steroids on prescription|nebido|testosterone injections from my doctor|testogel',
    zh: '合成类固醇|康力龙|大力补|丙酸睾酮|十一酸睾酮|司坦唑醇|诺龙|群勃龙|氧雄龙|睾酮凝胶|安雄',
  },
  'pre-workout-stimulant': {
    en: 'pre-workout|pre-workout powder|caffeine pills|fat burner capsules|preworkout|yohimbine|dmaa|ephedrine|thermogenics',
    zh: '氮泵|训练前补剂|高咖啡因氮泵|咖啡因片|燃脂丸|强效预训练粉|左旋加咖啡因的热燃素|育亨宾|麻黄碱补剂',
  },
  'appetite-suppressant': {
    en: 'phentermine|appetite suppressant|mysimba|diet pills|orlistat|appetite suppressants|contrave|adipex|slimming pills|sibutramine|xenical|amfepramone',
    zh: '食欲抑制剂|西布曲明|芬特明|抑制食欲的药|曲美|网红减肥药|压食欲的胶囊|减肥胶囊',
  },
};
