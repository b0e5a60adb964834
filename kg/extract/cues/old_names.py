"""Names of the age of castles and of boards of shogi and go: court offices, grades, bearers of roles. Data only."""

_PROVINCES = (
    "武蔵 相模 上総 下総 安房 常陸 上野 下野 甲斐 信濃 越後 越中 越前 加賀 能登 若狭 近江 美濃 尾張 三河 遠江 駿河 伊豆 伊勢 志摩 伊賀 大和 山城 河内 和泉 摂津 丹波 丹後 但馬 因幡 伯耆 出雲 石見 隠岐 播磨 美作 備前 備中 備後 安芸 "
    "周防 長門 紀伊 淡路 阿波 讃岐 伊予 土佐 筑前 筑後 豊前 豊後 肥前 肥後 日向 大隅 薩摩 壱岐 対馬 出羽 陸奥 佐渡 飛騨"
).split()
_MINISTRIES = "式部 治部 民部 兵部 刑部 大蔵 宮内 中務".split()
_GUARDS = "左衛門 右衛門 左兵衛 右兵衛 左近衛 右近衛 左馬 右馬 左京 右京 修理 大膳 大学 典薬".split()
_BUREAUS = (
    "主膳 主殿 主税 主計 図書 内膳 内匠 内蔵 大炊 掃部 玄蕃 雅楽 縫殿 木工 隼人 織部 采女 主水 監物 勘解由 弾正 帯刀 蔵人 内記 外記"
).split()
#: These stand in the place of a given name without a rank, and are no other word: 高遠寺内記.
_BARE = "刑部 治部 民部 兵部 主膳 帯刀 玄蕃 弾正 大膳 左近 右近 監物 内膳 主水 采女 隼人 掃部 織部 主計 勘解由 頼母 内記 外記 大炊 内匠 蔵人 将監".split()

#: A court office that a lord bears between or behind his names: 刑部少輔, 但馬守, 右京進, 弾正忠.
COURT_OFFICE = (
    rf"(?:(?:{'|'.join(_PROVINCES)})(?:守|介|掾)|(?:{'|'.join(_MINISTRIES)})(?:卿|大輔|少輔|大丞|少丞|丞)"
    rf"|(?:{'|'.join(_GUARDS)})(?:督|大夫|亮|佐|尉|助|允|進|頭|大進|少進)|(?:{'|'.join(_BUREAUS)})(?:正|頭|助|佑|允|忠|少弼|大弼|亮|少将|佐))"
)
BARE_COURT_OFFICE = "|".join(_BARE)

#: Right after the name of who plays shogi or go, or fights in a school: 弓納持勲九段.
GRADE = r"(?:名人|[二三四五六七八九]段|王座|棋聖|竜王|王将|本因坊|棋王|叡王|碁聖|十段|女流[一二三四五六]段)"
#: … and no name before one.
NO_PLAYER = r"(?:将棋|囲碁|柔道|剣道|空手|空手道|合気道|弓道|書道|珠算|永世|新|前|元|現|初|若手|実業団|学生|女流|アマ|師範|第|同)$"

#: Whose name follows after a dot, whatever its characters are: 講釈師・松廼家燕玉, 賊将・朱浚.
ROLES_BEFORE_DOT = tuple(
    "講釈師 講談師 落語家 噺家 浪曲師 義太夫 太夫 役者 女形 絵師 浮世絵師 仏師 刀工 陶工 茶人 俳人 歌人 連歌師 儒者 儒学者 国学者 蘭学者 医師 侍医 蘭方医 僧 住持 住職 神主 宮司 山伏 忍び 侍 剣客 剣士 軍師 参謀 家老 筆頭家老 城代家老 重臣 老臣 家臣 "
    "小姓 近習 郎党 当主 先代当主 城主 藩主 領主 国主 大名 豪族 国人 地侍 名主 庄屋 肝煎 大庄屋 商人 豪商 船大工 渡し守 関守 頭領 首領 頭目 賊将 敵将 守将 鎮将 副将 大将 将軍 先鋒 使者 勅使 正使 副使 通詞 太守 刺史 節度使 都督 宰相 丞相 宦官 可汗 単于 "
    "国王 女王 皇帝 王妃 皇后 太子 皇太子 王子 公主 編者 著者 史家 郷土史家 館長 女優 俳優 歌手 支配人 座長 主筆 講元 氏子総代".split()
)
#: After a name, as in any sentence.
AFTER_NAME = r"[、。はがのをにともへ」（(]|$|から|より|ら(?![一-鿿])"

#: Whoever heads a house bears its name: 黄家の当主、〈黄伯年〉は.
HEADS_OF_HOUSES = r"(?:[一-鿿]{0,4}の)?(?:先代|当代|現|若)?(?:当主|当主代|総領|惣領|家長|嫡男|嫡子|長男|次男|三男|嗣子|後継ぎ|跡取り|世嗣|隠居|家督|宗主|族長|番頭|娘婿|未亡人|長女|次女|末子)"
