/**
 * Characters that only traditional script uses: each has another, simplified form in the 通用规范汉字表 (2013).
 *
 * The commonest in official prose; enough to tell the script of a page, not a conversion table.
 */
export const traditionalOnly: ReadonlySet<string> = new Set(
  [
    ...'國發號辦務財稅會議關於為這個們來時對開學業產經濟現實應當規範圍條據與進過還總後種應辦無點東車門長間問題體見觀覺讓說請許設計論證評議員區縣鄉鎮處廳局職責權義務護養醫療藥險資負貸費貧賬購貿質賣買賞賴貢獻獎勵勞動動組織結構統級經紀約緊繼續維綜縮綠網線終線練編緩給絕統裝製複術衛衝補襲視規親覽觸計訂認討訓記訪許訴診註評詞詢試詩話該詳誠誤誰調談諾謀講謝證識護譽變讀貝負貢財責販貨貫貸貼費賀資賓賠賢賦賭賽贈贊趙趕跡踐軍軌軟較載輔輕輛輩輪輯輸轄轉農運達違遠適選遺邊還鄧鄭鄰釋針鈔鈣鋼錄錢錯鍵鎮鏡鐘鐵鑒長門閉開閒間閘閱閣關阪陣陰陳陸陽隊階際險隨隱隸難雜雙離電靈靜響頁頂項順須預頒頓頗領頭頻題額顏願類顧顯風飛飯飲飾飽養餐館馬駐駕驗驅驗騎驚體魚鮮鳥鳴鷄鹽麗麥黃點黨齊齒齡龍懷舉興舊舉築節範簡糧約純紅納級紛紙細終組經綱緒線緣縣總績繁織繳罰羅義習聖聞聯聲聽職肅脅脈腦膽臨臺興舉艦藝蘇蘭虛虧蟲蠟術衛裏製複褲襯覆見規視覺觀',
  ].filter((character) => !'餐局術後個種繁覆'.includes(character)),
)
