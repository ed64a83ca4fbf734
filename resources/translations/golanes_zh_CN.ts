<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About Golanes</source>
        <translation>关于 Golanes</translation>
    </message>
    <message>
        <source>Golanes %1</source>
        <translation>Golanes %1</translation>
    </message>
    <message>
        <source>A viewer for execution traces of Go programs.

Free software under the GNU General Public License, version 3 or later; without any warranty. Made with Qt %1.</source>
        <translation>Go 程序执行跟踪查看器。

自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本发布；不提供任何担保。使用 Qt %1 开发。</translation>
    </message>
</context>
<context>
    <name>ActionKeys</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>CompareRun</name>
    <message>
        <source>it is not what stands beside a trace</source>
        <translation>它不是能与跟踪并列的文件</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Go 1.%1 format</source>
        <translation>Go 1.%1 格式</translation>
    </message>
    <message numerus="yes">
        <source>%n Ps</source>
        <translation>
            <numerusform>%n 个 P</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>性能剖析</translation>
    </message>
    <message>
        <source>%1 profile</source>
        <translation>%1 剖析</translation>
    </message>
    <message>
        <source>Times are not linked: each side moves by itself</source>
        <translation>时间未联动：两侧各自移动</translation>
    </message>
    <message>
        <source>Linked: the starts of both stand below each other, at one scale</source>
        <translation>已联动：两侧起点上下对齐，比例相同</translation>
    </message>
    <message>
        <source>Linked: an instant of each stands at the same place, at one scale</source>
        <translation>已联动：两侧各一个时刻位于同一位置，比例相同</translation>
    </message>
    <message>
        <source>Linked: starts and ends of both stand at the same places, each at its scale</source>
        <translation>已联动：两侧的起点和终点位于相同位置，比例各不相同</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Golanes</source>
        <translation>Golanes</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>%1, built with %2</source>
        <translation>%1，编译时为 %2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1, kernel %2, %3</source>
        <translation>%1，内核 %2，%3</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>%1 × %2, scale %3, %4 Hz%5</source>
        <translation>%1 × %2，缩放 %3，%4 Hz%5</translation>
    </message>
    <message>
        <source> (the window is here)</source>
        <translation>（窗口在此屏幕上）</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>%1 now, %2 at most, %3 free</source>
        <translation>当前 %1，峰值 %2，空闲 %3</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>the last %1: median %2, worst %3</source>
        <translation>最近 %1 帧：中位数 %2，最差 %3</translation>
    </message>
    <message>
        <source>no lanes were drawn</source>
        <translation>尚未绘制泳道</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>What helps to look into a trouble. Nothing is sent.</source>
        <translation>有助于排查问题的信息。不会发送任何内容。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
</context>
<context>
    <name>DropPlan</name>
    <message>
        <source>only local files can be opened</source>
        <translation>只能打开本地文件</translation>
    </message>
    <message>
        <source>joins the recording in front, on one clock</source>
        <translation>加入当前记录，共用同一时钟</translation>
    </message>
    <message>
        <source>stands beside it, on one clock</source>
        <translation>并列显示，共用同一时钟</translation>
    </message>
    <message>
        <source>opens together with the readings</source>
        <translation>与读数一同打开</translation>
    </message>
    <message>
        <source>opens together with the perf data</source>
        <translation>与 perf 数据一同打开</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>拖放以打开</translation>
    </message>
    <message>
        <source>Add to the base</source>
        <translation>加入基准侧</translation>
    </message>
    <message>
        <source>as runs of how it was</source>
        <translation>作为旧版的运行</translation>
    </message>
    <message>
        <source>Add to the new</source>
        <translation>加入新版侧</translation>
    </message>
    <message>
        <source>as runs of how it is now</source>
        <translation>作为新版的运行</translation>
    </message>
    <message>
        <source>Drop to compare</source>
        <translation>拖放以比较</translation>
    </message>
    <message>
        <source>with %1, which is the base</source>
        <translation>与作为基准的 %1 比较</translation>
    </message>
    <message>
        <source>with each other</source>
        <translation>相互比较</translation>
    </message>
    <message>
        <source>is open: comes to the front</source>
        <translation>已打开：切换到最前</translation>
    </message>
    <message>
        <source>opens here</source>
        <translation>在此处打开</translation>
    </message>
    <message>
        <source>opens in a window of its own</source>
        <translation>在独立窗口中打开</translation>
    </message>
    <message>
        <source>opens in a new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
    <message>
        <source>looks like %1, not like a trace</source>
        <translation>看起来是%1，不是跟踪</translation>
    </message>
    <message>
        <source>a folder: drop the files in it instead</source>
        <translation>是文件夹：请拖放其中的文件</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>是空文件</translation>
    </message>
    <message>
        <source>is linked with the leaks of the recording</source>
        <translation>与记录中的泄漏相关联</translation>
    </message>
    <message>
        <source>opens together with the dump of its goroutines</source>
        <translation>与其 goroutine 转储一同打开</translation>
    </message>
    <message>
        <source>beside the run that it shows</source>
        <translation>与所显示的运行并列</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>This is not a trace</source>
        <translation>这不是跟踪</translation>
    </message>
    <message>
        <source>This kind of trace cannot be read</source>
        <translation>无法读取此类跟踪</translation>
    </message>
    <message>
        <source>Nothing in this trace is readable</source>
        <translation>此跟踪中没有可读的内容</translation>
    </message>
    <message>
        <source>This trace may not fit into memory</source>
        <translation>此跟踪可能超出内存容量</translation>
    </message>
    <message>
        <source>Loading was stopped</source>
        <translation>加载已停止</translation>
    </message>
    <message>
        <source>The file was not opened</source>
        <translation>文件未打开</translation>
    </message>
    <message>
        <source>%1 (At %2.)</source>
        <translation>%1（位于 %2。）</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it, then try again.</source>
        <translation>请确认文件仍然存在且您有权读取，然后重试。</translation>
    </message>
    <message>
        <source>The start page, shown when all tabs are closed, tells how to record a trace.</source>
        <translation>关闭所有标签页后显示的起始页说明了如何录制跟踪。</translation>
    </message>
    <message>
        <source>A trace recorded with another version of Go may open.</source>
        <translation>用其他 Go 版本录制的跟踪也许可以打开。</translation>
    </message>
    <message>
        <source>The recording was probably stopped before its first data was written, or the file was damaged in transit. Record or copy it again.</source>
        <translation>可能是在写出首批数据之前就停止了录制，或者文件在传输中损坏。请重新录制或重新复制。</translation>
    </message>
    <message>
        <source>Loading it anyway may make the machine slow or end other programs. Closing other programs or recordings first helps; so does recording for a shorter time.</source>
        <translation>强行加载可能使机器变慢，或导致其他程序被终止。先关闭其他程序或记录会有帮助，缩短录制时间也可以。</translation>
    </message>
    <message>
        <source>Nothing of the file was kept in memory.</source>
        <translation>文件内容未保留在内存中。</translation>
    </message>
    <message>
        <source>Part of this recording is missing. %1</source>
        <translation>此记录缺失一部分。%1</translation>
    </message>
    <message numerus="yes">
        <source>Part of this recording is missing. %1 And %n more.</source>
        <translation>
            <numerusform>此记录缺失一部分。%1 另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>字节 %1</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>Folds</name>
    <message>
        <source>%1 folded</source>
        <translation>已折叠 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n folds, %1</source>
        <translation>
            <numerusform>%n 处折叠，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to unfold</source>
        <translation>单击以展开</translation>
    </message>
    <message>
        <source>Click to unfold them</source>
        <translation>单击以展开它们</translation>
    </message>
</context>
<context>
    <name>FrameSpans</name>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%2 %3中的 %1</translation>
    </message>
</context>
<context>
    <name>KeyPreset</name>
    <message>
        <source>Perfetto and go tool trace</source>
        <translation>Perfetto 和 go tool trace</translation>
    </message>
</context>
<context>
    <name>MissingNames</name>
    <message>
        <source>%1 was not found</source>
        <translation>未找到 %1</translation>
    </message>
    <message>
        <source>of %1 only another build was found</source>
        <translation>只找到了 %1 的另一个构建版本</translation>
    </message>
    <message>
        <source>%1 names nothing</source>
        <translation>%1 未提供任何名称</translation>
    </message>
    <message>
        <source>%1 of this has no names: %2</source>
        <translation>其中 %1 没有名称：%2</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>trace format of Go 1.%1</source>
        <translation>Go 1.%1 的跟踪格式</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>recorded %1</source>
        <translation>录制于 %1</translation>
    </message>
    <message>
        <source>part of the recording is missing</source>
        <translation>记录缺失一部分</translation>
    </message>
    <message>
        <source>a gap of %1 in the recording</source>
        <translation>记录中有一处缺口，长 %1</translation>
    </message>
    <message>
        <source>%1 gaps in the recording, %2 in all</source>
        <translation>记录中有 %1 处缺口，共 %2</translation>
    </message>
    <message>
        <source>perf lost %1 events</source>
        <translation>perf 丢失了 %1 个事件</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>%1 · page %2 of %3</source>
        <translation>%1 · 第 %2 页，共 %3 页</translation>
    </message>
</context>
<context>
    <name>ReportHtml</name>
    <message>
        <source>One row more is not shown.</source>
        <translation>另有一行未显示。</translation>
    </message>
    <message>
        <source>%1 rows more are not shown.</source>
        <translation>另有 %1 行未显示。</translation>
    </message>
    <message>
        <source>Made with Golanes %1</source>
        <translation>由 Golanes %1 生成</translation>
    </message>
</context>
<context>
    <name>ReportItems</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>there is no time between --from and --to</source>
        <translation>--from 与 --to 之间没有时间</translation>
    </message>
    <message>
        <source>%1 is not in this recording</source>
        <translation>此记录中没有 %1</translation>
    </message>
    <message>
        <source>It holds no recording.</source>
        <translation>其中没有记录。</translation>
    </message>
    <message>
        <source>Its recording %1 is not there.</source>
        <translation>其记录 %1 不存在。</translation>
    </message>
    <message>
        <source>Its recording %1 has another content now.</source>
        <translation>其记录 %1 的内容已改变。</translation>
    </message>
    <message>
        <source>there are no lanes named %1; there are %2</source>
        <translation>没有名为 %1 的泳道；可用的有 %2</translation>
    </message>
    <message>
        <source>a screenshot is of one recording</source>
        <translation>截图只能针对一个记录</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新版</translation>
    </message>
</context>
<context>
    <name>TimeMenu</name>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Center Here</source>
        <translation>在此居中</translation>
    </message>
    <message>
        <source>Count Time from Here</source>
        <translation>从此处开始计时</translation>
    </message>
</context>
<context>
    <name>TraceFacts</name>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>the format of Go 1.5 to 1.21</source>
        <translation>Go 1.5 至 1.21 的格式</translation>
    </message>
    <message>
        <source>written by Go 1.%1 or a later version</source>
        <translation>由 Go 1.%1 或更高版本写出</translation>
    </message>
    <message>
        <source>goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>%1 created, %2 ended</source>
        <translation>创建 %1，结束 %2</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>GC cycles</source>
        <translation>GC 周期</translation>
    </message>
    <message>
        <source>stop-the-world</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>%1, in all %2</source>
        <translation>%1，共计 %2</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>processors (P)</source>
        <translation>处理器 (P)</translation>
    </message>
    <message>
        <source>user tasks</source>
        <translation>用户任务</translation>
    </message>
    <message>
        <source>user regions</source>
        <translation>用户区域</translation>
    </message>
    <message>
        <source>log messages</source>
        <translation>日志消息</translation>
    </message>
    <message>
        <source>CPU samples</source>
        <translation>CPU 采样</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>内存占用</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <translation>yyyy年M月d日 HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>%1 more in the table: %2</source>
        <translation>表格中还有 %1 项：%2</translation>
    </message>
    <message>
        <source>Worse:</source>
        <translation>变差：</translation>
    </message>
    <message>
        <source>Better:</source>
        <translation>变好：</translation>
    </message>
    <message>
        <source>Different:</source>
        <translation>不同：</translation>
    </message>
    <message>
        <source>Unchanged, as far as can be told: %1.</source>
        <translation>就可判断的范围而言无变化：%1。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 → %2&lt;/b&gt;: %3</source>
        <translation>&lt;b&gt;%1 → %2&lt;/b&gt;：%3</translation>
    </message>
    <message>
        <source>Not alike, apart from the version</source>
        <translation>除版本外的其他差异</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; &lt;a href=&quot;metric:%2&quot;&gt;%3&lt;/a&gt;: %4 → %5 (%6)</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; &lt;a href=&quot;metric:%2&quot;&gt;%3&lt;/a&gt;：%4 → %5（%6）</translation>
    </message>
    <message>
        <source>%1 %2 (%3): %4</source>
        <translation>%1 %2（%3）：%4</translation>
    </message>
    <message>
        <source>&lt;h4&gt;How verdicts come about&lt;/h4&gt;&lt;p&gt;A run is the unit: values are medians of the runs of a side, and differences those of medians.&lt;/p&gt;&lt;p&gt;&lt;b&gt;● clear&lt;/b&gt;: no run of one side lies within the range of the other, and p ≤ 0.05. &lt;b&gt;◐ likely&lt;/b&gt;: p ≤ 0.05 though the ranges overlap, or, with so few runs that p cannot be as small, ranges far from each other. &lt;b&gt;~ noise&lt;/b&gt;: the like happens by chance. &lt;b&gt;– incomparable&lt;/b&gt;: the two cannot be compared; the tooltip says why.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Counts&lt;/b&gt; are those of a second, so that recordings of unlike length can be compared. Those for each request (task; without any inferred HTTP request, else region) do not change with the load; those of the whole run are as they were counted. Choose above the table.&lt;/p&gt;&lt;p&gt;&lt;b&gt;p&lt;/b&gt; is how often labels dealt out to the runs by chance would differ as much (exact permutation test of Mann and Whitney). With n and m runs it cannot be below 2 / C(n + m, n): 3 against 3 give 0.1 at least, 4 against 4 0.03, 6 against 6 0.002. Hundreds of metrics are judged at once, so some look clear by chance: how many is estimated and said at the end of the verdict.&lt;/p&gt;&lt;p&gt;With one run a side p is of a bootstrap over 24 blocks of time. That knows how a run varies within itself, not how runs vary: nothing is called clear then. Three runs a side tell more than one long one.&lt;/p&gt;</source>
        <translation>&lt;h4&gt;结论如何得出&lt;/h4&gt;&lt;p&gt;以一次运行为单位：取值是一侧各次运行的中位数，差异是中位数之差。&lt;/p&gt;&lt;p&gt;&lt;b&gt;● 明确&lt;/b&gt;：一侧没有任何运行落入另一侧的范围内，且 p ≤ 0.05。&lt;b&gt;◐ 可能&lt;/b&gt;：p ≤ 0.05，但范围有重叠；或者运行次数太少、p 不可能这么小，但范围相距甚远。&lt;b&gt;~ 噪声&lt;/b&gt;：偶然也会出现类似的差异。&lt;b&gt;– 不可比&lt;/b&gt;：两者无法比较；提示中说明原因。&lt;/p&gt;&lt;p&gt;&lt;b&gt;计数&lt;/b&gt;为每秒的数量，这样长度不同的记录也可以比较。每个请求的计数（以任务计；没有任务则为推断的 HTTP 请求，再没有则为区域）不随负载变化；整次运行的计数为原始计数。可在表格上方选择。&lt;/p&gt;&lt;p&gt;&lt;b&gt;p&lt;/b&gt; 是把标签随机分配给各次运行时出现同等差异的频率（Mann–Whitney 精确置换检验）。对于 n 次和 m 次运行，p 不会低于 2 / C(n + m, n)：3 对 3 至少为 0.1，4 对 4 为 0.03，6 对 6 为 0.002。由于同时判断数百个指标，其中一些会因偶然而显得明确：结论末尾给出其估计数量。&lt;/p&gt;&lt;p&gt;每侧只有一次运行时，p 来自对 24 个时间块的自助法 (bootstrap)。它只反映单次运行内部的波动，不反映运行之间的波动：此时不会判为明确。每侧三次运行胜过一次长时间运行。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>goroutine {:d}</source>
        <translation>goroutine {}</translation>
    </message>
    <message>
        <source>goroutine {:d} ({})</source>
        <translation>goroutine {}（{}）</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>2 次</translation>
    </message>
    <message>
        <source>{:d} times</source>
        <translation>{} 次</translation>
    </message>
    <message>
        <source>{:d} cycle</source>
        <translation>{} 个周期</translation>
    </message>
    <message>
        <source>{:d} cycles</source>
        <translation>{} 个周期</translation>
    </message>
    <message>
        <source>{:d} assist</source>
        <translation>{} 次辅助</translation>
    </message>
    <message>
        <source>{:d} assists</source>
        <translation>{} 次辅助</translation>
    </message>
    <message>
        <source>{:d} hold</source>
        <translation>{} 次持有</translation>
    </message>
    <message>
        <source>{:d} holds</source>
        <translation>{} 次持有</translation>
    </message>
    <message>
        <source>{:d} wait</source>
        <translation>{} 次等待</translation>
    </message>
    <message>
        <source>{:d} waits</source>
        <translation>{} 次等待</translation>
    </message>
    <message>
        <source>{:d} burst</source>
        <translation>{} 次突发</translation>
    </message>
    <message>
        <source>{:d} bursts</source>
        <translation>{} 次突发</translation>
    </message>
    <message>
        <source>at the largest heap {} had been allocated, of which {} was live (goal {})</source>
        <translation>堆最大时已分配 {}，其中存活 {}（目标 {}）</translation>
    </message>
    <message>
        <source>Garbage collection takes {:.0f} % of the CPUs: {}, marking {:.0f} % of the time</source>
        <translation>垃圾回收占用 CPU 的 {} %：{}，{} % 的时间在标记</translation>
    </message>
    <message>
        <source>in the worst {} the program had {:.0f} % of the CPUs for itself</source>
        <translation>在最差的 {} 内，程序自身只得到 CPU 的 {} %</translation>
    </message>
    <message>
        <source>mark workers that are not idle ones ran {}, goroutines helped marking for {}</source>
        <translation>非空闲标记 worker 运行了 {}，goroutine 辅助标记 {}</translation>
    </message>
    <message>
        <source>Goroutines were held up {} in all by having to help marking, most at {}</source>
        <translation>goroutine 因辅助标记共被耽搁 {}，最多在 {}</translation>
    </message>
    <message>
        <source>that is {:.0f} % of the time of all Ps; waiting for work to help with is in it</source>
        <translation>占所有 P 时间的 {} %；其中包括等待可辅助的工作</translation>
    </message>
    <message>
        <source>{} lost most, {} in {}, {} at the longest</source>
        <translation>{} 损失最多，{}，共 {}，最长 {}</translation>
    </message>
    <message>
        <source>inferred: up to {} went by without any event while goroutines were on procs; Go&apos;s monitor preempts after 10 ms, so it did not run either</source>
        <translation>推断：有 goroutine 在 P 上时，最长 {} 没有任何事件；Go 的监视线程 (sysmon) 在 10 ms 后就会抢占，因此它也没有运行</translation>
    </message>
    <message>
        <source>{} of them end at one place of {}, the period of Linux&apos; CPU quota: look at cpu.max and nr_throttled of the cgroup (the CPU limit of a container)</source>
        <translation>其中 {} 次都结束于 {}（Linux CPU 配额周期）中的同一位置：请查看 cgroup 的 cpu.max 和 nr_throttled（容器的 CPU 限制）</translation>
    </message>
    <message>
        <source>system call {}</source>
        <translation>系统调用 {}</translation>
    </message>
    <message>
        <source>the CPUs were taken from the whole process (inferred)</source>
        <translation>CPU 被从整个进程收走（推断）</translation>
    </message>
    <message>
        <source>Linux had no CPU for its thread, or for one that kept a P from its work</source>
        <translation>Linux 没有 CPU 给其线程，或给拖住 P 的线程</translation>
    </message>
    <message>
        <source>the world was stopped</source>
        <translation>处于全局暂停</translation>
    </message>
    <message>
        <source>all Ps were taken, and the collector had one at least</source>
        <translation>所有 P 都被占用，其中至少一个由回收器占用</translation>
    </message>
    <message>
        <source>all Ps were taken</source>
        <translation>所有 P 都被占用</translation>
    </message>
    <message>
        <source>threads with Ps looked for work elsewhere</source>
        <translation>持有 P 的线程在别处找活</translation>
    </message>
    <message>
        <source>a P was idle, but no thread took it</source>
        <translation>有 P 空闲，但没有线程取用</translation>
    </message>
    <message>
        <source>the runtime was on its way back</source>
        <translation>运行时正在返回途中</translation>
    </message>
    <message>
        <source>nothing tells why</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>System calls had returned, but their goroutines ran up to {} later ({}, {} in all)</source>
        <translation>系统调用已返回，但其 goroutine 最多晚了 {} 才运行（{}，共 {}）</translation>
    </message>
    <message>
        <source>{} is in {} for {} when the recording ends</source>
        <translation>记录结束时，{} 已在 {} 中 {}</translation>
    </message>
    <message>
        <source>the kernel had not returned</source>
        <translation>内核尚未返回</translation>
    </message>
    <message>
        <source>the kernel had not returned; off the CPU in {}</source>
        <translation>内核尚未返回；在 {} 处离开 CPU</translation>
    </message>
    <message>
        <source>{:d} more goroutines are in calls as long</source>
        <translation>另有 {} 个 goroutine 处于同样长的调用中</translation>
    </message>
    <message>
        <source>{:d} goroutines of {} seem to be leaked: they wait for ever, and {:.3g} more come every second</source>
        <translation>{1} 的 {0} 个 goroutine 疑似泄漏：它们永远等待，且每秒新增 {2} 个</translation>
    </message>
    <message>
        <source>created at {}; they wait at {}</source>
        <translation>创建于 {}；等待于 {}</translation>
    </message>
    <message>
        <source>in an hour there will be {} of them, should it go on; confidence {:.0f} %</source>
        <translation>照此下去一小时后将有 {} 个；置信度 {} %</translation>
    </message>
    <message>
        <source>the recording is short: the thresholds for times were scaled by {:.3g}</source>
        <translation>记录较短：时间阈值已按 {} 缩放</translation>
    </message>
    <message>
        <source>{:d} goroutines of one go statement wait ({:d} are needed), {} old in the mean (more than {})</source>
        <translation>同一条 go 语句的 {} 个 goroutine 在等待（需要 {} 个），平均年龄 {}（超过 {}）</translation>
    </message>
    <message>
        <source>{:.0f} % of them wait at one place, for &quot;{}&quot;</source>
        <translation>其中 {} % 在同一位置等待“{}”</translation>
    </message>
    <message>
        <source>{:.0f} % were never woken since their first tenth of life</source>
        <translation>{} % 在生命期的前十分之一之后从未被唤醒</translation>
    </message>
    <message>
        <source>their number grew evenly, by {:.3g} a second (R² {:.3f})</source>
        <translation>其数量均匀增长，每秒 {} 个（R² {}）</translation>
    </message>
    <message>
        <source>{} of the longest went by until {} on P{:d} gave way (inferred from what ran on as the stop began)</source>
        <translation>最长的一次中有 {} 是在等 P{2} 上的 {1} 让出（根据停止开始时仍在运行的内容推断）</translation>
    </message>
    <message>
        <source>The world stood still {} for &quot;{}&quot;: {} in all, {} at the longest</source>
        <translation>因“{1}”全局暂停 {0}：共 {2}，最长 {3}</translation>
    </message>
    <message>
        <source>{:.2g} % of the time; half of the pauses took more than {}, one in a hundred {}</source>
        <translation>占时间的 {} %；半数暂停超过 {}，百分之一超过 {}</translation>
    </message>
    <message>
        <source>the longest was asked for by {}</source>
        <translation>最长的一次由 {} 请求</translation>
    </message>
    <message>
        <source>The CPU quota of its cgroup held the process back {}, for {} in all</source>
        <translation>cgroup 的 CPU 配额限制了进程 {}，共 {}</translation>
    </message>
    <message>
        <source>told by cpu.stat: run queues of all CPUs together stood still for up to {} between two readings; raise cpu.max (the CPU limit of the container), or lower GOMAXPROCS to it</source>
        <translation>据 cpu.stat：两次读数之间所有 CPU 的运行队列合计最多停顿 {}；请提高 cpu.max（容器的 CPU 限制），或将 GOMAXPROCS 降到与之相符</translation>
    </message>
    <message>
        <source>ready, without a P</source>
        <translation>就绪，没有 P</translation>
    </message>
    <message>
        <source>in a system call</source>
        <translation>在系统调用中</translation>
    </message>
    <message>
        <source>waiting itself ({})</source>
        <translation>自己也在等待（{}）</translation>
    </message>
    <message>
        <source>held {} in the mean, {} at the longest (inferred from {})</source>
        <translation>平均持有 {}，最长 {}（根据 {} 推断）</translation>
    </message>
    <message>
        <source>most of that time who let go was {}</source>
        <translation>其间放行者多数时间{}</translation>
    </message>
    <message>
        <source>Goroutines wait for each other at {}: {} in all, {:.0f} % of the time of the work</source>
        <translation>goroutine 在 {} 互相等待：共 {}，占工作时间的 {} %</translation>
    </message>
    <message>
        <source>{}, {}, {} at the longest; let go at {}</source>
        <translation>{}，{}，最长 {}；放行于 {}</translation>
    </message>
    <message>
        <source>a lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>a channel that their like hand on, as a pool</source>
        <translation>由同类 goroutine 传递的通道，如资源池</translation>
    </message>
    <message>
        <source>One in ten of {:d} &quot;{}&quot; takes {} and more, half take {}: the slow ones spend {} more in {}</source>
        <translation>{} 个“{}”中有十分之一耗时 {} 以上，一半耗时 {}：慢的在“{5}”上多花 {4}</translation>
    </message>
    <message>
        <source>at {}: {} each, against {} of the middle ones</source>
        <translation>在 {}：每个 {}，中间者为 {}</translation>
    </message>
    <message>
        <source>Goroutines that were ready waited for a P: one in a hundred of {:d} for {} and more</source>
        <translation>就绪的 goroutine 等待 P：{} 次中有百分之一等待 {} 以上</translation>
    </message>
    <message>
        <source>of that time {:;}</source>
        <translation>其间 {}</translation>
    </message>
    <message>
        <source>{:d} %: {}</source>
        <translation>{} %：{}</translation>
    </message>
    <message>
        <source>{:d} %: {}; {:;}</source>
        <translation>{} %：{}；{}</translation>
    </message>
    <message>
        <source>at most {:d} %: {}</source>
        <translation>至多 {} %：{}</translation>
    </message>
    <message>
        <source>at most {:d} %: {}; {:;}</source>
        <translation>至多 {} %：{}；{}</translation>
    </message>
    <message>
        <source>the longest, {}, in {}</source>
        <translation>最长的 {}，在 {} 中</translation>
    </message>
    <message>
        <source>half ran within {}, nine in ten within {}, the last after {}</source>
        <translation>一半在 {} 内运行，十分之九在 {} 内，最后的在 {} 后</translation>
    </message>
    <message>
        <source>Goroutines that the network had woken waited for a P: one in a hundred of {:d} for {} and more</source>
        <translation>被网络唤醒的 goroutine 等待 P：{} 次中有百分之一等待 {} 以上</translation>
    </message>
    <message>
        <source>longest at {} ({})</source>
        <translation>最长在 {}（{}）</translation>
    </message>
    <message>
        <source>The network was not looked at for up to {}, because no P was ever idle</source>
        <translation>由于一直没有 P 空闲，最长 {} 未查看网络</translation>
    </message>
    <message>
        <source>{} more than 10 ms lay between two polls that found something, with all Ps busy; inferred, for polls that find nothing are not recorded</source>
        <translation>有 {} 两次有结果的轮询间隔超过 10 ms，且所有 P 都忙；此为推断，因为没有结果的轮询不会被录制</translation>
    </message>
    <message>
        <source>Goroutines that a timer had woken waited for a P: one in a hundred of {:d} for {} and more</source>
        <translation>被定时器唤醒的 goroutine 等待 P：{} 次中有百分之一等待 {} 以上</translation>
    </message>
    <message>
        <source>Timers fire {:d} times a second, most for {}</source>
        <translation>定时器每秒触发 {} 次，最多在 {}</translation>
    </message>
    <message>
        <source>{:.0f} % of them in {}, the largest of {:d} in {}</source>
        <translation>其中 {} % 出自 {}，最大的一次在 {3} 内触发 {2} 次</translation>
    </message>
    <message>
        <source>the P with most fires {:.2f} times the mean of all Ps</source>
        <translation>触发最多的 P 是所有 P 平均值的 {} 倍</translation>
    </message>
    <message>
        <source>not existing</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>syscall</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>GC wait</source>
        <translation>GC 等待</translation>
    </message>
    <message>
        <source>other wait</source>
        <translation>其他等待</translation>
    </message>
    <message>
        <source>system call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>stop-the-world</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>procs idle</source>
        <translation>有 P 空闲</translation>
    </message>
    <message>
        <source>scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>gc</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>all procs busy</source>
        <translation>所有 P 都忙</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accept</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>dial</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>goroutine</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>group</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>site</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>after</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>proc</source>
        <translation>P</translation>
    </message>
    <message>
        <source>waiter</source>
        <translation>等待者</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>占用者</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>no CPU</source>
        <translation>没有 CPU</translation>
    </message>
    <message>
        <source>world stopped</source>
        <translation>全局暂停</translation>
    </message>
    <message>
        <source>no P: collector</source>
        <translation>没有 P：回收器</translation>
    </message>
    <message>
        <source>no P</source>
        <translation>没有 P</translation>
    </message>
    <message>
        <source>no M</source>
        <translation>没有 M</translation>
    </message>
    <message>
        <source>runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>network, without a processor</source>
        <translation>网络，不在处理器上</translation>
    </message>
    <message>
        <source>network deadline</source>
        <translation>网络截止时间</translation>
    </message>
    <message>
        <source>sleep ended</source>
        <translation>睡眠结束</translation>
    </message>
    <message>
        <source>timer channel (inferred)</source>
        <translation>定时器通道（推断）</translation>
    </message>
    <message>
        <source>timer function</source>
        <translation>定时器函数</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>GC worker</source>
        <translation>GC worker</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未录制</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Goroutine</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>Start function</source>
        <translation>起始函数</translation>
    </message>
    <message>
        <source>Last state</source>
        <translation>最后状态</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>存在时长</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Syscall</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>GC</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Waiting for channels and in select</source>
        <translation>等待通道以及在 select 中</translation>
    </message>
    <message>
        <source>Waiting for mutexes, conditions, wait groups</source>
        <translation>等待互斥锁、条件变量、WaitGroup</translation>
    </message>
    <message>
        <source>Waiting for the network poller</source>
        <translation>等待网络轮询器</translation>
    </message>
    <message>
        <source>In system calls</source>
        <translation>在系统调用中</translation>
    </message>
    <message>
        <source>In time.Sleep</source>
        <translation>在 time.Sleep 中</translation>
    </message>
    <message>
        <source>Waiting for the collector</source>
        <translation>等待回收器</translation>
    </message>
    <message>
        <source>Waiting for anything else</source>
        <translation>等待其他任何东西</translation>
    </message>
    <message>
        <source>The number that Go prints</source>
        <translation>Go 输出的编号</translation>
    </message>
    <message>
        <source>The root of its first stack</source>
        <translation>其首个调用栈的根</translation>
    </message>
    <message>
        <source>What it was doing at the end of the time</source>
        <translation>该时间结束时它在做什么</translation>
    </message>
    <message>
        <source>When it was created; the start of the trace when it was there before</source>
        <translation>何时创建；此前已存在的为跟踪的起点</translation>
    </message>
    <message>
        <source>How long it was there in the time looked at</source>
        <translation>在所看时间内存在了多久</translation>
    </message>
    <message>
        <source>Time on a P</source>
        <translation>在 P 上的时间</translation>
    </message>
    <message>
        <source>Ready, and waiting for a P</source>
        <translation>就绪并等待 P</translation>
    </message>
    <message>
        <source>How many states it went through, in the whole trace</source>
        <translation>在整个跟踪中经历了多少个状态</translation>
    </message>
    <message>
        <source>The goroutine that created it</source>
        <translation>创建它的 goroutine</translation>
    </message>
    <message>
        <source>It ended within the trace</source>
        <translation>它在跟踪之内结束</translation>
    </message>
    <message>
        <source>Whose span it is</source>
        <translation>是谁的区段</translation>
    </message>
    <message>
        <source>What that goroutine started with</source>
        <translation>该 goroutine 以何函数开始</translation>
    </message>
    <message>
        <source>What it was doing</source>
        <translation>当时在做什么</translation>
    </message>
    <message>
        <source>What it waited for, in Go&apos;s words; none: it did not wait</source>
        <translation>等待什么，用 Go 的说法；空：没有等待</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>何时开始</translation>
    </message>
    <message>
        <source>How long it lasted</source>
        <translation>持续了多久</translation>
    </message>
    <message>
        <source>The innermost function of the program&apos;s own code on the stack with which it began</source>
        <translation>开始时栈上程序自有代码的最内层函数</translation>
    </message>
    <message>
        <source>{} at {:d}: {}</source>
        <translation>{}（第 {} 个字符）：{}</translation>
    </message>
    <message>
        <source>{} at {:d}</source>
        <translation>{}（第 {} 个字符）</translation>
    </message>
    <message>
        <source>Unknown field &apos;{}&apos;</source>
        <translation>未知字段“{}”</translation>
    </message>
    <message>
        <source>The field &apos;{}&apos; ends</source>
        <translation>字段“{}”之后没有内容</translation>
    </message>
    <message>
        <source>==, ~ or in was expected</source>
        <translation>应为 ==、~ 或 in</translation>
    </message>
    <message>
        <source>==, &lt; or &gt; was expected</source>
        <translation>应为 ==、&lt; 或 &gt;</translation>
    </message>
    <message>
        <source>&apos;~&apos; before the value</source>
        <translation>值之前的“~”</translation>
    </message>
    <message>
        <source>{} is no text</source>
        <translation>{} 不是文本</translation>
    </message>
    <message>
        <source>&apos;{}&apos; before the value</source>
        <translation>值之前的“{}”</translation>
    </message>
    <message>
        <source>{} has no order: ==, ~ or in was expected</source>
        <translation>{} 没有次序：应为 ==、~ 或 in</translation>
    </message>
    <message>
        <source>Unknown period &apos;{}&apos;</source>
        <translation>未知时段“{}”</translation>
    </message>
    <message>
        <source>what is listed here has no time</source>
        <translation>此处列出的内容没有时间</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>holds the text</source>
        <translation>包含文本</translation>
    </message>
    <message>
        <source>does not hold the text</source>
        <translation>不包含文本</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>至少为</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>至多为</translation>
    </message>
    <message>
        <source>what follows does not hold</source>
        <translation>其后的条件不成立</translation>
    </message>
    <message>
        <source>at the same time as a period</source>
        <translation>与某个时段同时</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不是其中任何一个</translation>
    </message>
    <message>
        <source>The text that begins</source>
        <translation>由此开始的文本</translation>
    </message>
    <message>
        <source>its quote is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>this means nothing here</source>
        <translation>在此没有意义</translation>
    </message>
    <message>
        <source>This number</source>
        <translation>此数字</translation>
    </message>
    <message>
        <source>a whole number without a unit was expected</source>
        <translation>应为不带单位的整数</translation>
    </message>
    <message>
        <source>a share was expected, as 10% or 0.1</source>
        <translation>应为占比，如 10% 或 0.1</translation>
    </message>
    <message>
        <source>the number of a goroutine was expected, as 57 or G57</source>
        <translation>应为 goroutine 编号，如 57 或 G57</translation>
    </message>
    <message>
        <source>yes or no was expected</source>
        <translation>应为 yes 或 no</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no {}</source>
        <translation>“{}”不是有效的 {}</translation>
    </message>
    <message>
        <source>a time with its unit was expected, as 1.5ms (ns us ms s m h)</source>
        <translation>应为带单位的时间，如 1.5ms (ns us ms s m h)</translation>
    </message>
    <message>
        <source>a size with its unit was expected, as 4MB (B kB MB GB KiB MiB GiB)</source>
        <translation>应为带单位的大小，如 4MB (B kB MB GB KiB MiB GiB)</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>应为文本</translation>
    </message>
    <message>
        <source>did you mean &apos;{}&apos;?</source>
        <translation>是否指“{}”？</translation>
    </message>
    <message>
        <source>there is {}</source>
        <translation>可用：{}</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>&apos;and&apos; or &apos;or&apos; could stand here</source>
        <translation>此处可用“and”或“or”</translation>
    </message>
    <message>
        <source>this nests too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>The bracket</source>
        <translation>括号</translation>
    </message>
    <message>
        <source>it is not closed</source>
        <translation>未闭合</translation>
    </message>
    <message>
        <source>a field was expected</source>
        <translation>应为字段</translation>
    </message>
    <message>
        <source>&apos;in&apos; was expected behind &apos;not&apos;</source>
        <translation>“not”之后应为“in”</translation>
    </message>
    <message>
        <source>&apos;(&apos; was expected behind &apos;in&apos;</source>
        <translation>“in”之后应为“(”</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>&apos;(&apos; was expected behind &apos;overlaps&apos;</source>
        <translation>“overlaps”之后应为“(”</translation>
    </message>
    <message>
        <source>what it overlaps was expected</source>
        <translation>应说明与什么重叠</translation>
    </message>
    <message>
        <source>&apos;)&apos; was expected</source>
        <translation>应为“)”</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>应为值</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a time such as 123ns, 4.5us, 12ms or 1.2s</source>
        <translation>“{}”不是时间，时间如 123ns、4.5us、12ms 或 1.2s</translation>
    </message>
    <message>
        <source>{} is too long</source>
        <translation>{} 太长</translation>
    </message>
    <message>
        <source>the recording does not know the time of day</source>
        <translation>记录中没有当日时间</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a range such as 1s..1.5s</source>
        <translation>“{}”不是时间范围，范围如 1s..1.5s</translation>
    </message>
    <message>
        <source>{}, but they were recorded at different times</source>
        <translation>{}，但它们录制于不同时间</translation>
    </message>
    <message>
        <source>{}, and what the threads do agrees</source>
        <translation>{}，且线程的活动相符</translation>
    </message>
    <message>
        <source>{}, but the recordings have no thread in common, by number or by what it did</source>
        <translation>{}，但两份记录按编号或活动都没有共同的线程</translation>
    </message>
    <message>
        <source>{}, but the threads write events while they are in the kernel</source>
        <translation>{}，但线程在内核中时仍在写事件</translation>
    </message>
    <message>
        <source>{}, and threads have the same numbers; too little is recorded to check it further</source>
        <translation>{}，且线程编号相同；录制的内容太少，无法进一步核对</translation>
    </message>
    <message>
        <source>the perf data tells too little of when threads left their CPUs</source>
        <translation>perf 数据中关于线程何时离开 CPU 的信息太少</translation>
    </message>
    <message>
        <source>a recording is empty</source>
        <translation>有一份记录为空</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手动设置</translation>
    </message>
    <message>
        <source>both are CLOCK_MONOTONIC</source>
        <translation>两者都是 CLOCK_MONOTONIC</translation>
    </message>
    <message>
        <source>read by the time of day, which the trace tells</source>
        <translation>按当日时间读取，跟踪中有该时间</translation>
    </message>
    <message>
        <source>the perf data were recorded by the same clock</source>
        <translation>perf 数据按同一时钟录制</translation>
    </message>
    <message>
        <source>read by the time of day, which the perf data tell</source>
        <translation>按当日时间读取，perf 数据中有该时间</translation>
    </message>
    <message>
        <source>it was read by CLOCK_MONOTONIC, and nothing tells how that is related to the clock of the recording</source>
        <translation>它按 CLOCK_MONOTONIC 读取，而其与记录时钟的关系无从得知</translation>
    </message>
    <message>
        <source>it was read by the time of day, which the recording does not tell</source>
        <translation>它按当日时间读取，而记录中没有该时间</translation>
    </message>
    <message>
        <source>it does not tell by which clock it was read: name its first column mono_seconds or unix_seconds</source>
        <translation>它没有说明按哪个时钟读取：请将第一列命名为 mono_seconds 或 unix_seconds</translation>
    </message>
    <message>
        <source>it tells of another time</source>
        <translation>它属于另一段时间</translation>
    </message>
    <message>
        <source>perf tells neither switches nor system calls, and has too few samples of threads that have the same numbers in the trace</source>
        <translation>perf 中既没有切换也没有系统调用，且与跟踪中编号相同的线程的采样太少</translation>
    </message>
    <message>
        <source>samples of the threads do not fall into the times at which they were busy</source>
        <translation>线程的采样不落在它们忙碌的时间内</translation>
    </message>
    <message>
        <source>samples of the threads fit at more than one offset of the clocks</source>
        <translation>线程的采样与不止一个时钟偏移相符</translation>
    </message>
    <message>
        <source>too many samples show threads at work while the trace has them idle</source>
        <translation>太多采样显示线程在工作，而跟踪中它们空闲</translation>
    </message>
    <message>
        <source>fitted to {} samples of threads while they carried goroutines</source>
        <translation>按线程承载 goroutine 期间的 {} 个采样拟合</translation>
    </message>
    <message>
        <source>what the threads do fits at more than one offset of the clocks</source>
        <translation>线程的活动与不止一个时钟偏移相符</translation>
    </message>
    <message>
        <source>nothing that the threads of the trace do coincides with what perf saw of any threads</source>
        <translation>跟踪中线程的活动与 perf 所见的任何线程都不吻合</translation>
    </message>
    <message>
        <source>system calls and switches</source>
        <translation>系统调用和切换</translation>
    </message>
    <message>
        <source>switches of threads</source>
        <translation>线程切换</translation>
    </message>
    <message>
        <source>the same thread ids</source>
        <translation>相同的线程 id</translation>
    </message>
    <message>
        <source>threads matched by what they did</source>
        <translation>按活动匹配的线程</translation>
    </message>
    <message>
        <source>fitted to {} by {}; {:.1f} % of what would contradict a wrong offset remains</source>
        <translation>按 {} 以 {} 拟合；可否定错误偏移的依据还剩 {} %</translation>
    </message>
    <message>
        <source>the threads do not confirm it</source>
        <translation>线程的活动不支持该结果</translation>
    </message>
    <message>
        <source>perf saw no thread leave its CPU</source>
        <translation>perf 没有见到任何线程离开 CPU</translation>
    </message>
    <message>
        <source>the trace tells the time of day</source>
        <translation>跟踪中有当日时间</translation>
    </message>
    <message>
        <source>both clocks are CLOCK_MONOTONIC</source>
        <translation>两个时钟都是 CLOCK_MONOTONIC</translation>
    </message>
    <message>
        <source>perf recorded by the time of day, which the trace tells</source>
        <translation>perf 按当日时间录制，跟踪中有该时间</translation>
    </message>
    <message>
        <source>both files tell the time of day</source>
        <translation>两个文件都有当日时间</translation>
    </message>
    <message>
        <source>it is a time: 10ms, +500us, 1.2x, +10%</source>
        <translation>它是时间：10ms、+500us、1.2x、+10%</translation>
    </message>
    <message>
        <source>it is bytes: 10MB, +1MiB, 1.2x, +10%</source>
        <translation>它是字节数：10MB、+1MiB、1.2x、+10%</translation>
    </message>
    <message>
        <source>it has no unit: 10, +2, 1.2x, +10%</source>
        <translation>它没有单位：10、+2、1.2x、+10%</translation>
    </message>
    <message>
        <source>No metric &apos;{}&apos; in these recordings</source>
        <translation>这些记录中没有指标“{}”</translation>
    </message>
    <message>
        <source>A value that does not fit &apos;{}&apos;</source>
        <translation>与“{}”不符的值</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be compared</source>
        <translation>“{}”无法比较</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>The base has none of it.</source>
        <translation>基准没有此项。</translation>
    </message>
    <message>
        <source>The new version has none of it.</source>
        <translation>新版没有此项。</translation>
    </message>
    <message>
        <source>The two trace formats tell it differently.</source>
        <translation>两种跟踪格式对此的表述不同。</translation>
    </message>
    <message>
        <source>What counts as a request is not the same.</source>
        <translation>算作请求的内容不同。</translation>
    </message>
    <message>
        <source>One run a side does not tell how much it varies.</source>
        <translation>每侧一次运行无法得知波动有多大。</translation>
    </message>
    <message>
        <source>Quotation mark without end</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>No metric</source>
        <translation>缺少指标</translation>
    </message>
    <message>
        <source>a threshold is like stw.p99 &gt; 1.2x</source>
        <translation>阈值的形式如 stw.p99 &gt; 1.2x</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>缺少比较符</translation>
    </message>
    <message>
        <source>there is &gt;, &gt;=, &lt;, &lt;=</source>
        <translation>可用 &gt;、&gt;=、&lt;、&lt;=</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>缺少数字</translation>
    </message>
    <message>
        <source>a value is like 1.2x, +500us, +10% or 10ms</source>
        <translation>值的形式如 1.2x、+500us、+10% 或 10ms</translation>
    </message>
    <message>
        <source>Unknown unit &apos;{}&apos;</source>
        <translation>未知单位“{}”</translation>
    </message>
    <message>
        <source>there is x, %, ns, us, ms, s, B, kB, MB, GB, KiB, MiB, GiB</source>
        <translation>可用 x、%、ns、us、ms、s、B、kB、MB、GB、KiB、MiB、GiB</translation>
    </message>
    <message>
        <source>Unexpected &apos;{}&apos;</source>
        <translation>意外的“{}”</translation>
    </message>
    <message>
        <source>only clear or likely can stand behind the value</source>
        <translation>值之后只能是 clear 或 likely</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>A library has another version.</source>
        <translation>某个库的版本不同。</translation>
    </message>
    <message>
        <source>Go 1.5 to 1.21</source>
        <translation>Go 1.5 至 1.21</translation>
    </message>
    <message>
        <source>Go 1.22 and later</source>
        <translation>Go 1.22 及更高版本</translation>
    </message>
    <message>
        <source>The trace formats tell system calls, processors and idle goroutines differently: metrics made of those are not compared.</source>
        <translation>两种跟踪格式对系统调用、处理器和空闲 goroutine 的表述不同：由其得出的指标不作比较。</translation>
    </message>
    <message>
        <source>Go itself is another: its runtime may be the reason instead of the program.</source>
        <translation>Go 本身的版本不同：原因可能在其运行时而不在程序。</translation>
    </message>
    <message>
        <source>With other numbers of processors waiting, scheduling and collecting cannot be the same.</source>
        <translation>处理器数量不同时，等待、调度和垃圾回收不可能相同。</translation>
    </message>
    <message>
        <source>What counts as a request is not the same: nothing per request can be compared.</source>
        <translation>算作请求的内容不同：无法比较每个请求的指标。</translation>
    </message>
    <message>
        <source>{} requests/s</source>
        <translation>{} 请求/秒</translation>
    </message>
    <message>
        <source>The load was another, or the program got less done under the same: look at what is told per request.</source>
        <translation>负载不同，或程序在相同负载下完成得更少：请看每个请求的指标。</translation>
    </message>
    <message>
        <source>The recordings are not equally long: counts, extremes and rare things grow with time, look at rates.</source>
        <translation>记录长度不等：计数、极值和罕见情况会随时间增长，请看速率。</translation>
    </message>
    <message>
        <source>parts lost</source>
        <translation>有缺失</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>A part of a recording was lost.</source>
        <translation>记录的一部分缺失。</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>HTTP requests</source>
        <translation>HTTP 请求</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Tasks, regions and requests</source>
        <translation>任务、区域与请求</translation>
    </message>
    <message>
        <source>Garbage collector</source>
        <translation>垃圾回收器</translation>
    </message>
    <message>
        <source>Stops of the world</source>
        <translation>全局暂停</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>限流</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>剖析</translation>
    </message>
    <message>
        <source>What goroutines did</source>
        <translation>goroutine 的活动</translation>
    </message>
    <message>
        <source>CPU by function</source>
        <translation>按函数的 CPU</translation>
    </message>
    <message>
        <source>The recording itself</source>
        <translation>记录本身</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>per request</source>
        <translation>每个请求</translation>
    </message>
    <message>
        <source>per event</source>
        <translation>每个事件</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>明确</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>incomparable</source>
        <translation>不可比</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>better</source>
        <translation>变好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>collections that began</source>
        <translation>开始的垃圾回收次数</translation>
    </message>
    <message>
        <source>collections that began, a second</source>
        <translation>每秒开始的垃圾回收次数</translation>
    </message>
    <message>
        <source>share of the time in which the collector marked</source>
        <translation>回收器标记的时间占比</translation>
    </message>
    <message>
        <source>share of the processors that dedicated and fractional mark workers took</source>
        <translation>专用和部分标记 worker 占用处理器的比例</translation>
    </message>
    <message>
        <source>share of the processors that marked because they had nothing else to do</source>
        <translation>因空闲而标记的处理器比例</translation>
    </message>
    <message>
        <source>mark assists: goroutines at once, on average, over the processors</source>
        <translation>标记辅助：平均同时进行的 goroutine 数与处理器数之比</translation>
    </message>
    <message>
        <source>mark assists: time for each request</source>
        <translation>标记辅助：每个请求的时间</translation>
    </message>
    <message>
        <source>sweeping: share of the processors</source>
        <translation>清扫：处理器占比</translation>
    </message>
    <message>
        <source>marking of a collection</source>
        <translation>一次回收的标记</translation>
    </message>
    <message>
        <source>minimum mutator utilization: the least share that the program had for itself in any {} ms</source>
        <translation>最小赋值器利用率：任意 {} ms 内程序自身得到的最小份额</translation>
    </message>
    <message>
        <source>samples of the CPU profiler, a second</source>
        <translation>CPU 剖析器每秒的采样数</translation>
    </message>
    <message>
        <source>CPU in {} itself: share of the samples</source>
        <translation>{} 自身的 CPU：采样占比</translation>
    </message>
    <message>
        <source>heap in use, mean over time</source>
        <translation>使用中的堆，时间平均</translation>
    </message>
    <message>
        <source>heap in use, the most</source>
        <translation>使用中的堆，最大值</translation>
    </message>
    <message>
        <source>goal of the heap, the most</source>
        <translation>堆目标，最大值</translation>
    </message>
    <message>
        <source>allocation a second, as the heap&apos;s samples tell</source>
        <translation>每秒分配量（据堆的采样）</translation>
    </message>
    <message>
        <source>allocation for each request, as the heap&apos;s samples tell</source>
        <translation>每个请求的分配量（据堆的采样）</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>how many a second</source>
        <translation>每秒数量</translation>
    </message>
    <message>
        <source>{}: how many</source>
        <translation>{}：数量</translation>
    </message>
    <message>
        <source>{}: how many a second</source>
        <translation>{}：每秒数量</translation>
    </message>
    <message>
        <source>polls a second that found something</source>
        <translation>每秒有结果的轮询次数</translation>
    </message>
    <message>
        <source>share of the time in which nobody polled though goroutines waited for the network</source>
        <translation>有 goroutine 等待网络而无人轮询的时间占比</translation>
    </message>
    <message>
        <source>goroutines that the network woke, until they ran</source>
        <translation>被网络唤醒的 goroutine 至其运行</translation>
    </message>
    <message>
        <source>share of the time in which the world was stopped</source>
        <translation>全局暂停的时间占比</translation>
    </message>
    <message>
        <source>stops of the world</source>
        <translation>全局暂停</translation>
    </message>
    <message>
        <source>stops of the world for {}</source>
        <translation>因 {} 的全局暂停</translation>
    </message>
    <message>
        <source>time until a stop of the world that was held up began</source>
        <translation>被拖延的全局暂停开始前的时间</translation>
    </message>
    <message>
        <source>ran goroutines of the program</source>
        <translation>运行程序的 goroutine</translation>
    </message>
    <message>
        <source>ran workers of the collector</source>
        <translation>运行回收器的 worker</translation>
    </message>
    <message>
        <source>was held by a system call</source>
        <translation>被系统调用持有</translation>
    </message>
    <message>
        <source>share of the processors that {}</source>
        <translation>处理器占比：{}</translation>
    </message>
    <message>
        <source>share of the time in which P{:d} ran goroutines of the program</source>
        <translation>P{} 运行程序 goroutine 的时间占比</translation>
    </message>
    <message>
        <source>{} profile, {}</source>
        <translation>{} 剖析，{}</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{}: all of it</source>
        <translation>{}：全部</translation>
    </message>
    <message>
        <source>how many at once, on average</source>
        <translation>平均同时数量</translation>
    </message>
    <message>
        <source>{}: how many at once, on average</source>
        <translation>{}：平均同时数量</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>{}: a second</source>
        <translation>{}：每秒</translation>
    </message>
    <message>
        <source>{}: share of {} itself</source>
        <translation>{}：{} 自身的占比</translation>
    </message>
    <message>
        <source>{}: share of {} and what it calls</source>
        <translation>{}：{} 及其调用者的占比</translation>
    </message>
    <message>
        <source>events of the trace, a second</source>
        <translation>每秒的跟踪事件数</translation>
    </message>
    <message>
        <source>events of the trace, for each request</source>
        <translation>每个请求的跟踪事件数</translation>
    </message>
    <message>
        <source>length of the recording</source>
        <translation>记录长度</translation>
    </message>
    <message>
        <source>time waited in each</source>
        <translation>每个中等待的时间</translation>
    </message>
    <message>
        <source>waits in region {} ({}): {}</source>
        <translation>区域 {} 中的等待（{}）：{}</translation>
    </message>
    <message>
        <source>system calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>waits ({})</source>
        <translation>等待（{}）</translation>
    </message>
    <message>
        <source>waits ({}) in {}</source>
        <translation>等待（{}），位于 {}</translation>
    </message>
    <message>
        <source>no reason told</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>requests that ended, a second</source>
        <translation>每秒结束的请求数</translation>
    </message>
    <message>
        <source>HTTP requests (inferred)</source>
        <translation>HTTP 请求（推断）</translation>
    </message>
    <message>
        <source>ready goroutines that waited for a P</source>
        <translation>就绪并等待 P 的 goroutine</translation>
    </message>
    <message>
        <source>goroutines in state {} at once, on average</source>
        <translation>平均同时处于“{}”状态的 goroutine 数</translation>
    </message>
    <message>
        <source>goroutines that start with {}: how many</source>
        <translation>以 {} 开始的 goroutine：数量</translation>
    </message>
    <message>
        <source>goroutines that start with {}: running at once, on average</source>
        <translation>以 {} 开始的 goroutine：平均同时运行数</translation>
    </message>
    <message>
        <source>stretches in which nothing happened though goroutines were on processors</source>
        <translation>有 goroutine 在处理器上却没有任何事件的时段</translation>
    </message>
    <message>
        <source>share of the time in such stretches</source>
        <translation>此类时段的时间占比</translation>
    </message>
    <message>
        <source>CPUs that a cgroup&apos;s quota denied at once, on average (cpu.stat)</source>
        <translation>cgroup 配额平均同时扣留的 CPU 数 (cpu.stat)</translation>
    </message>
    <message>
        <source>firings of the P with most, over the mean of all Ps: 1 is even</source>
        <translation>触发最多的 P 与所有 P 平均值之比：1 为均匀</translation>
    </message>
    <message>
        <source>times a second that many timers fired at once</source>
        <translation>每秒大量定时器同时触发的次数</translation>
    </message>
    <message>
        <source>timers that fired, until their goroutine ran</source>
        <translation>触发的定时器至其 goroutine 运行</translation>
    </message>
    <message>
        <source>mean length of a wait</source>
        <translation>等待的平均时长</translation>
    </message>
    <message>
        <source>waits a second</source>
        <translation>每秒等待次数</translation>
    </message>
    <message>
        <source>goroutines in it at once, on average</source>
        <translation>平均同时处于其中的 goroutine 数</translation>
    </message>
    <message>
        <source>share of the time of all goroutines</source>
        <translation>占所有 goroutine 时间的比例</translation>
    </message>
    <message>
        <source>one run a side</source>
        <translation>每侧一次运行</translation>
    </message>
    <message>
        <source>system calls in {}</source>
        <translation>系统调用，位于 {}</translation>
    </message>
    <message>
        <source>{}: mean</source>
        <translation>{}：平均</translation>
    </message>
    <message>
        <source>{}: median</source>
        <translation>{}：中位数</translation>
    </message>
    <message>
        <source>{}: longest</source>
        <translation>{}：最长</translation>
    </message>
    <message>
        <source>{}: P90</source>
        <translation>{}：P90</translation>
    </message>
    <message>
        <source>{}: P99</source>
        <translation>{}：P99</translation>
    </message>
    <message>
        <source>{}: mean length of a wait</source>
        <translation>{}：等待的平均时长</translation>
    </message>
    <message>
        <source>{}: waits a second</source>
        <translation>{}：每秒等待次数</translation>
    </message>
    <message>
        <source>{}: goroutines in it at once, on average</source>
        <translation>{}：平均同时处于其中的 goroutine 数</translation>
    </message>
    <message>
        <source>{}: share of the time of all goroutines</source>
        <translation>{}：占所有 goroutine 时间的比例</translation>
    </message>
    <message>
        <source>{}: time waited in each</source>
        <translation>{}：每个中等待的时间</translation>
    </message>
    <message>
        <source>tasks {}</source>
        <translation>任务 {}</translation>
    </message>
    <message>
        <source>regions {}</source>
        <translation>区域 {}</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Loading it would take about {} of memory; {} are there for it.</source>
        <translation>加载约需 {} 内存；可用 {}。</translation>
    </message>
    <message>
        <source>This is a {}, not a Go execution trace. golanes-cli info and stats read it.</source>
        <translation>这是{}，不是 Go 执行跟踪。golanes-cli info 和 stats 可以读取它。</translation>
    </message>
    <message>
        <source>The stored file breaks off at byte {}; what lies before was read.</source>
        <translation>文件在字节 {} 处中断；之前的内容已读取。</translation>
    </message>
    <message>
        <source>Copy or record the file again; it was perhaps still being written.</source>
        <translation>请重新复制或录制该文件；它可能当时仍在写入。</translation>
    </message>
    <message>
        <source>There is not enough memory to load it.</source>
        <translation>内存不足，无法加载。</translation>
    </message>
    <message>
        <source>The system has run out of something: {}.</source>
        <translation>系统资源耗尽：{}。</translation>
    </message>
    <message>
        <source>This looks like {}, not like a trace. {} What can be opened: {} plain or compressed with gzip or zstd.</source>
        <translation>这看起来是{}，不是跟踪。{} 可以打开：{} 未压缩或用 gzip、zstd 压缩。</translation>
    </message>
    <message>
        <source>This looks like {}, not like a trace. What can be opened: {} plain or compressed with gzip or zstd.</source>
        <translation>这看起来是{}，不是跟踪。可以打开：{} 未压缩或用 gzip、zstd 压缩。</translation>
    </message>
    <message>
        <source>Go execution traces, pprof profiles, perf.data recordings, perf script texts, folded stacks files, cpu.stat tables,</source>
        <translation>Go 执行跟踪、pprof 剖析、perf.data 记录、perf script 文本、折叠栈文件、cpu.stat 表格，</translation>
    </message>
    <message>
        <source>Unpack it and open the trace that is in it.</source>
        <translation>请解压并打开其中的跟踪。</translation>
    </message>
    <message>
        <source>Fetch it without debug=1 or debug=2: the binary form of profiles can be opened.</source>
        <translation>获取时不要带 debug=1 或 debug=2：二进制形式的剖析可以打开。</translation>
    </message>
    <message>
        <source>Run the program with tracing on and open the trace it writes.</source>
        <translation>请开启跟踪运行该程序，并打开它写出的跟踪。</translation>
    </message>
    <message>
        <source>an ELF program or library</source>
        <translation>ELF 程序或库</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>Windows 程序</translation>
    </message>
    <message>
        <source>a macOS program</source>
        <translation>macOS 程序</translation>
    </message>
    <message>
        <source>a perf.data file of the first version</source>
        <translation>第 1 版的 perf.data 文件</translation>
    </message>
    <message>
        <source>Only those of version 2 can be read.</source>
        <translation>只能读取第 2 版的文件。</translation>
    </message>
    <message>
        <source>a file that was compressed twice</source>
        <translation>被压缩了两次的文件</translation>
    </message>
    <message>
        <source>Uncompress it once.</source>
        <translation>请解压一次。</translation>
    </message>
    <message>
        <source>an xz file</source>
        <translation>xz 文件</translation>
    </message>
    <message>
        <source>a bzip2 file</source>
        <translation>bzip2 文件</translation>
    </message>
    <message>
        <source>an lz4 file</source>
        <translation>lz4 文件</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 压缩包</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>zip 压缩包</translation>
    </message>
    <message>
        <source>an empty zip archive</source>
        <translation>空的 zip 压缩包</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>tar 归档</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>a Golanes session</source>
        <translation>Golanes 会话</translation>
    </message>
    <message>
        <source>golanes opens it, and golanes-cli info tells what is in it.</source>
        <translation>golanes 可以打开它，golanes-cli info 可显示其内容。</translation>
    </message>
    <message>
        <source>an HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>A pprof endpoint answers with a page when the path is wrong; fetch /debug/pprof/trace?seconds=5 itself.</source>
        <translation>路径错误时 pprof 端点会返回页面；请直接获取 /debug/pprof/trace?seconds=5。</translation>
    </message>
    <message>
        <source>an HTTP answer with its headers</source>
        <translation>带有头部的 HTTP 响应</translation>
    </message>
    <message>
        <source>Save the body alone (curl without -i).</source>
        <translation>请只保存正文（curl 不带 -i）。</translation>
    </message>
    <message>
        <source>the answer of a server that has no such page</source>
        <translation>服务器表示没有该页面的响应</translation>
    </message>
    <message>
        <source>Import net/http/pprof in the program and fetch /debug/pprof/trace?seconds=5.</source>
        <translation>请在程序中导入 net/http/pprof 并获取 /debug/pprof/trace?seconds=5。</translation>
    </message>
    <message>
        <source>the answer of a program that was being traced already</source>
        <translation>程序已在被跟踪时的响应</translation>
    </message>
    <message>
        <source>Wait until the other trace has ended and fetch again.</source>
        <translation>请等另一个跟踪结束后重新获取。</translation>
    </message>
    <message>
        <source>a Git LFS pointer</source>
        <translation>Git LFS 指针</translation>
    </message>
    <message>
        <source>Fetch the file itself with git lfs pull.</source>
        <translation>请用 git lfs pull 获取文件本身。</translation>
    </message>
    <message>
        <source>a goroutine profile as text</source>
        <translation>文本形式的 goroutine 剖析</translation>
    </message>
    <message>
        <source>a heap profile as text</source>
        <translation>文本形式的堆剖析</translation>
    </message>
    <message>
        <source>a block profile as text</source>
        <translation>文本形式的阻塞剖析</translation>
    </message>
    <message>
        <source>a mutex profile as text</source>
        <translation>文本形式的互斥锁剖析</translation>
    </message>
    <message>
        <source>a dump of goroutine stacks</source>
        <translation>goroutine 调用栈转储</translation>
    </message>
    <message>
        <source>the output of a program that panicked</source>
        <translation>程序 panic 的输出</translation>
    </message>
    <message>
        <source>a Go trace in the text form of Go&apos;s own tests</source>
        <translation>Go 自身测试所用文本形式的 Go 跟踪</translation>
    </message>
    <message>
        <source>Only the binary form can be opened.</source>
        <translation>只能打开二进制形式。</translation>
    </message>
    <message>
        <source>a trace in Chrome&apos;s JSON format</source>
        <translation>Chrome JSON 格式的跟踪</translation>
    </message>
    <message>
        <source>Only the binary form of Go traces can be opened.</source>
        <translation>只能打开二进制形式的 Go 跟踪。</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>JSON 文件</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>XML 文件</translation>
    </message>
    <message>
        <source>an SVG picture</source>
        <translation>SVG 图片</translation>
    </message>
    <message>
        <source>a file of white space</source>
        <translation>只有空白的文件</translation>
    </message>
    <message>
        <source>text that begins with &quot;{}&quot;</source>
        <translation>以“{}”开头的文本</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>Perhaps the program was killed before it wrote anything, or still runs.</source>
        <translation>也许程序在写出内容之前就被终止，或仍在运行。</translation>
    </message>
    <message>
        <source>UTF-16 text</source>
        <translation>UTF-16 文本</translation>
    </message>
    <message>
        <source>a file of zeros</source>
        <translation>全为零的文件</translation>
    </message>
    <message>
        <source>A copy that was cut short, or a disk that was full, leaves such files.</source>
        <translation>复制中断或磁盘已满会留下这样的文件。</translation>
    </message>
    <message>
        <source>binary data that begins with {}</source>
        <translation>以 {} 开头的二进制数据</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>It cannot be read: {}.</source>
        <translation>无法读取：{}。</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>It is no regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>The {} stream inflates to more than the {} MB there is memory for.</source>
        <translation>{} 流解压后超过可用内存 {} MB。</translation>
    </message>
    <message>
        <source>The {} stream is broken from its beginning: {}.</source>
        <translation>{} 流从开头就已损坏：{}。</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>过早结束</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>数据无效</translation>
    </message>
    <message>
        <source>It cannot be saved here: {}.</source>
        <translation>无法保存在此处：{}。</translation>
    </message>
    <message>
        <source>It could not be saved: {}.</source>
        <translation>无法保存：{}。</translation>
    </message>
    <message>
        <source>It cannot be saved here</source>
        <translation>无法保存在此处</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>The input is larger than the {} MB there is memory for.</source>
        <translation>输入大于可用内存 {} MB。</translation>
    </message>
    <message>
        <source>Reading failed: {}.</source>
        <translation>读取失败：{}。</translation>
    </message>
    <message>
        <source>It cannot be opened: {}.</source>
        <translation>无法打开：{}。</translation>
    </message>
    <message>
        <source>Reading failed</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <source>It cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有该文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>It is a folder, and not one of perf record --threads: open the recordings in it.</source>
        <translation>它是文件夹，且不是 perf record --threads 所生成：请打开其中的记录。</translation>
    </message>
    <message>
        <source>This is not a Golanes session. Open the recordings themselves, and save a new one.</source>
        <translation>这不是 Golanes 会话。请直接打开记录并保存新的会话。</translation>
    </message>
    <message>
        <source>The session is broken from byte {} on, and does not tell which recordings it was of. Open the recordings themselves.</source>
        <translation>会话从字节 {} 起损坏，且无法得知属于哪些记录。请直接打开记录。</translation>
    </message>
    <message>
        <source>A session has {} at most. Remove annotations, or select fewer lanes.</source>
        <translation>会话最多有 {}。请删除标注或少选一些泳道。</translation>
    </message>
    <message>
        <source>A later version of Golanes made this session, and says that earlier ones cannot read it. Update Golanes.</source>
        <translation>此会话由更新版本的 Golanes 生成，并注明较早版本无法读取。请更新 Golanes。</translation>
    </message>
    <message>
        <source>It is too large for a session.</source>
        <translation>它超出了会话的大小。</translation>
    </message>
    <message>
        <source>a part of a recording of Go 1.21 or earlier cannot be saved: it does not tell threads and processors as the format of Go 1.22 demands</source>
        <translation>无法保存 Go 1.21 或更早记录的一部分：它没有 Go 1.22 格式所需的线程和处理器信息</translation>
    </message>
    <message>
        <source>a part cannot be saved: the recording has more processors or threads than can be told apart</source>
        <translation>无法保存一部分：记录的处理器或线程过多，无法区分</translation>
    </message>
    <message>
        <source>there is nothing of the recording in this time</source>
        <translation>该时间内没有记录内容</translation>
    </message>
    <message>
        <source>a part of the recording is missing in this time: choose one before or after it</source>
        <translation>该时间内的记录有缺失：请选择其之前或之后的时间</translation>
    </message>
    <message>
        <source>This is no ELF file.</source>
        <translation>这不是 ELF 文件。</translation>
    </message>
    <message>
        <source>The ELF header is cut.</source>
        <translation>ELF 头部不完整。</translation>
    </message>
    <message>
        <source>The rest is shown. If the program was killed while tracing, stop the trace before it exits.</source>
        <translation>其余部分已显示。如果程序在跟踪时被终止，请让它在退出前停止跟踪。</translation>
    </message>
    <message>
        <source>Let the program call trace.Stop before it ends, or copy the whole file; stacks and names stand at its end.</source>
        <translation>请让程序在结束前调用 trace.Stop，或复制完整文件；调用栈和名称位于文件末尾。</translation>
    </message>
    <message>
        <source>The processors&apos; clocks disagree; recordings of Go 1.22 and later do not depend on them.</source>
        <translation>各处理器的时钟不一致；Go 1.22 及更高版本的记录不依赖它们。</translation>
    </message>
    <message>
        <source>End regions in the reverse order of their beginnings.</source>
        <translation>请按与开始相反的顺序结束区域。</translation>
    </message>
    <message>
        <source>End regions in the reverse order of their beginning, on the goroutine that began them.</source>
        <translation>请在开始区域的 goroutine 上，按与开始相反的顺序结束区域。</translation>
    </message>
    <message>
        <source>The header &quot;{}&quot; is not one that is known; it was read by the rules of Go 1.{:d}.</source>
        <translation>头部“{}”未知；已按 Go 1.{} 的规则读取。</translation>
    </message>
    <message>
        <source>If something looks wrong, look for a newer version of Golanes.</source>
        <translation>如果看起来有误，请查找 Golanes 的新版本。</translation>
    </message>
    <message>
        <source>It does not begin with the header of a Go trace.</source>
        <translation>它不以 Go 跟踪的头部开始。</translation>
    </message>
    <message>
        <source>It is a Go trace that ends within its header, after {} bytes.</source>
        <translation>它是在头部之内（{} 字节后）就结束的 Go 跟踪。</translation>
    </message>
    <message>
        <source>It begins like a Go trace, but the header is not one.</source>
        <translation>它开头像 Go 跟踪，但头部不是。</translation>
    </message>
    <message>
        <source>Go had no execution traces of this kind before Go 1.5.</source>
        <translation>Go 1.5 之前没有这种执行跟踪。</translation>
    </message>
    <message>
        <source>Go execution trace</source>
        <translation>Go 执行跟踪</translation>
    </message>
    <message>
        <source>Some events are days after the first one; their times are shown as the end of the trace.</source>
        <translation>一些事件比第一个晚了数天；其时间显示为跟踪的结束。</translation>
    </message>
    <message>
        <source>Goroutine {} ends the region &quot;{}&quot; ({}) while the innermost open one is &quot;{}&quot;.</source>
        <translation>goroutine {} 结束区域“{}”（{}），而最内层的打开区域是“{}”。</translation>
    </message>
    <message>
        <source>of unknown place</source>
        <translation>位置未知</translation>
    </message>
    <message>
        <source>at {}:{:d}</source>
        <translation>位于 {}:{}</translation>
    </message>
    <message>
        <source>The trace holds data of the unknown {}, which are skipped.</source>
        <translation>跟踪含有未知 {} 的数据，已跳过。</translation>
    </message>
    <message>
        <source>The trace names more than 65,535 of them; the rest is shown as unknown.</source>
        <translation>跟踪中其数量超过 65,535；其余显示为未知。</translation>
    </message>
    <message>
        <source>a generation before {} is missing</source>
        <translation>{} 之前缺少一代 (generation)</translation>
    </message>
    <message>
        <source>the file ends after its header</source>
        <translation>文件在头部之后就结束</translation>
    </message>
    <message>
        <source>no Go version is known to write &quot;{}&quot;; read as &quot;go 1.{} trace&quot;</source>
        <translation>没有已知的 Go 版本写出“{}”；已按“go 1.{} trace”读取</translation>
    </message>
    <message>
        <source>the trace holds no events</source>
        <translation>跟踪中没有事件</translation>
    </message>
    <message>
        <source>the file does not tell how fast its clock runs (it does so at its end): a 3 GHz counter is assumed, all durations are uncertain</source>
        <translation>文件没有说明时钟频率（位于末尾）：假定为 3 GHz 计数器，所有时长都不确定</translation>
    </message>
    <message>
        <source>events more than 13 days after the first one were left out</source>
        <translation>比第一个事件晚 13 天以上的事件已略去</translation>
    </message>
    <message>
        <source>{} of goroutine {:d} lacks the event before it; shown at its time all the same</source>
        <translation>goroutine {1} 的 {0} 缺少之前的事件；仍按其时间显示</translation>
    </message>
    <message>
        <source>goroutine {:d} ends region &quot;{}&quot; while &quot;{}&quot; is the innermost one{}</source>
        <translation>goroutine {} 结束区域“{}”，而“{}”是最内层的{}</translation>
    </message>
    <message>
        <source>{}; the {:d} bytes from there on could not be read</source>
        <translation>{}；其后的 {} 字节无法读取</translation>
    </message>
    <message>
        <source>the file ends in the middle of an event</source>
        <translation>文件在事件中间结束</translation>
    </message>
    <message>
        <source>the file ends within the header of a batch</source>
        <translation>文件在批次 (batch) 头部之内结束</translation>
    </message>
    <message>
        <source>the file ends within a batch: {} of its {} bytes are there</source>
        <translation>文件在批次 (batch) 之内结束：{1} 字节中只有 {0} 字节</translation>
    </message>
    <message>
        <source>the file ends before generation {} does; its tables are not there</source>
        <translation>文件在第 {} 代 (generation) 结束之前就结束；其表缺失</translation>
    </message>
    <message>
        <source>the file defines a string twice; the first one is used</source>
        <translation>文件两次定义同一字符串；使用第一个</translation>
    </message>
    <message>
        <source>no frequency event found: the times of the generation are unknown</source>
        <translation>没有频率事件：该代 (generation) 的时间未知</translation>
    </message>
    <message>
        <source>It has {}; profiles of at most {} are read.</source>
        <translation>它有 {}；只读取不超过 {} 的剖析。</translation>
    </message>
    <message>
        <source>The profile breaks off here, or holds what no profile does. What lies behind is missing.</source>
        <translation>剖析在此中断，或含有剖析不应有的内容。其后的内容缺失。</translation>
    </message>
    <message>
        <source>It breaks off before its names, which stand at the end.</source>
        <translation>它在名称之前就中断，名称位于末尾。</translation>
    </message>
    <message>
        <source>It has no names: there is no table of strings.</source>
        <translation>它没有名称：缺少字符串表。</translation>
    </message>
    <message>
        <source>It does not tell what is measured: there is no sample type.</source>
        <translation>它没有说明测量什么：缺少采样类型。</translation>
    </message>
    <message>
        <source>A sample breaks off.</source>
        <translation>一次采样中断。</translation>
    </message>
    <message>
        <source>A sample has {} values for {} sample types.</source>
        <translation>一次采样有 {} 个值，而采样类型有 {} 种。</translation>
    </message>
    <message>
        <source>A sample is at location {}, which is not there.</source>
        <translation>一次采样位于位置 {}，而该位置不存在。</translation>
    </message>
    <message>
        <source>None of its samples is whole.</source>
        <translation>没有一次采样是完整的。</translation>
    </message>
    <message>
        <source>Its stacks unfold to {} frames, more than a profile of {} can have.</source>
        <translation>其调用栈展开为 {} 帧，超过 {} 的剖析所能有的数量。</translation>
    </message>
    <message>
        <source>Some values are below zero, as in what pprof makes of two profiles. Flame graphs show the others.</source>
        <translation>一些值小于零，如 pprof 对两份剖析求差的结果。火焰图显示其余的值。</translation>
    </message>
    <message>
        <source>A name is text {}, of which there are {}.</source>
        <translation>某个名称为第 {} 个文本，而只有 {} 个。</translation>
    </message>
    <message>
        <source>A line is in function {}, which is not there.</source>
        <translation>某一行位于函数 {}，而该函数不存在。</translation>
    </message>
    <message>
        <source>The columns are not those of cpu.stat.</source>
        <translation>各列不是 cpu.stat 的列。</translation>
    </message>
    <message>
        <source>A line is no reading of cpu.stat.</source>
        <translation>某一行不是 cpu.stat 的读数。</translation>
    </message>
    <message>
        <source>There is no reading of cpu.stat in it.</source>
        <translation>其中没有 cpu.stat 的读数。</translation>
    </message>
    <message>
        <source>It does not begin with the header of a perf.data file.</source>
        <translation>它不以 perf.data 文件的头部开始。</translation>
    </message>
    <message>
        <source>Its header is of no size that perf writes.</source>
        <translation>其头部大小不是 perf 会写出的。</translation>
    </message>
    <message>
        <source>It is a perf.data file that ends within its header.</source>
        <translation>它是在头部之内就结束的 perf.data 文件。</translation>
    </message>
    <message>
        <source>The recorder did not finish the file: names of events and machine are missing.</source>
        <translation>录制程序没有写完文件：缺少事件名称和机器信息。</translation>
    </message>
    <message>
        <source>perf was killed, or the disk was full.</source>
        <translation>perf 被终止，或磁盘已满。</translation>
    </message>
    <message>
        <source>perf.data recording</source>
        <translation>perf.data 记录</translation>
    </message>
    <message>
        <source>A sample does not tell what it holds: its events record different things.</source>
        <translation>一次采样没有说明其内容：其各事件录制的内容不同。</translation>
    </message>
    <message>
        <source>A record of an impossible size ends what can be read.</source>
        <translation>一条大小不可能的记录使后续无法读取。</translation>
    </message>
    <message>
        <source>What stands behind that place is missing.</source>
        <translation>该处之后的内容缺失。</translation>
    </message>
    <message>
        <source>What was compressed with zstd cannot be inflated: {}.</source>
        <translation>用 zstd 压缩的内容无法解压：{}。</translation>
    </message>
    <message>
        <source>it grows beyond all measure</source>
        <translation>它无限增大</translation>
    </message>
    <message>
        <source>The records break off in the middle of one.</source>
        <translation>记录在一条的中间中断。</translation>
    </message>
    <message>
        <source>The recorder was perhaps killed, or the file copied before it ended.</source>
        <translation>录制程序可能被终止，或文件在其结束前被复制。</translation>
    </message>
    <message>
        <source>The compressed records break off in the middle of one.</source>
        <translation>压缩的记录在一条的中间中断。</translation>
    </message>
    <message>
        <source>There are more kinds of events than can be told apart.</source>
        <translation>事件种类过多，无法区分。</translation>
    </message>
    <message>
        <source>The header&apos;s section {} ends too early.</source>
        <translation>头部的第 {} 节过早结束。</translation>
    </message>
    <message>
        <source>The formats of tracepoints, which the recording carries, cannot all be read.</source>
        <translation>记录所带的跟踪点格式无法全部读取。</translation>
    </message>
    <message>
        <source>A record is dated days away from the others; it was put at the end of what can be shown.</source>
        <translation>一条记录的时间与其他相差数天；已放在可显示范围的末尾。</translation>
    </message>
    <message>
        <source>A sample does not tell of which event it is; it was taken for the first.</source>
        <translation>一次采样没有说明属于哪个事件；已视为第一个。</translation>
    </message>
    <message>
        <source>A record of type {}, which is not known, was skipped.</source>
        <translation>已跳过未知类型 {} 的记录。</translation>
    </message>
    <message>
        <source>A record of type {} is shorter than it must be.</source>
        <translation>类型 {} 的记录比应有的短。</translation>
    </message>
    <message>
        <source>Nothing in it can be read.</source>
        <translation>其中没有可读的内容。</translation>
    </message>
    <message>
        <source>Its samples do not tell of which of its events they are.</source>
        <translation>其采样没有说明属于哪个事件。</translation>
    </message>
    <message>
        <source>While it was recorded, the kernel had no room for {} events.</source>
        <translation>录制期间，内核没有空间容纳 {} 个事件。</translation>
    </message>
    <message>
        <source>Record with larger buffers (perf record -m 8M) or with fewer events.</source>
        <translation>请用更大的缓冲区 (perf record -m 8M) 或更少的事件录制。</translation>
    </message>
    <message>
        <source>A line is no stack with a number behind it.</source>
        <translation>某一行不是后面带有数字的调用栈。</translation>
    </message>
    <message>
        <source>The text holds no folded stack.</source>
        <translation>文本中没有折叠栈。</translation>
    </message>
    <message>
        <source>A line is no beginning of a sample.</source>
        <translation>某一行不是采样的开头。</translation>
    </message>
    <message>
        <source>Print the text with perf script without -F.</source>
        <translation>请用不带 -F 的 perf script 输出文本。</translation>
    </message>
    <message>
        <source>The text of perf script holds no sample.</source>
        <translation>perf script 的文本中没有采样。</translation>
    </message>
    <message>
        <source>So many processes were forked that some did not get their parents&apos; mappings.</source>
        <translation>派生的进程太多，一些没有得到父进程的映射。</translation>
    </message>
    <message>
        <source>a CPU sample is cut off</source>
        <translation>一次 CPU 采样被截断</translation>
    </message>
    <message>
        <source>a CPU sample names a stack that does not exist</source>
        <translation>一次 CPU 采样引用了不存在的调用栈</translation>
    </message>
    <message>
        <source>a GC is in progress already</source>
        <translation>已有 GC 在进行</translation>
    </message>
    <message>
        <source>a batch claims {:d} bytes; at most {:d} are possible</source>
        <translation>一个批次声称有 {} 字节；最多只能有 {}</translation>
    </message>
    <message>
        <source>a batch has the generation number 0</source>
        <translation>一个批次的代 (generation) 编号为 0</translation>
    </message>
    <message>
        <source>a batch names proc {:d}</source>
        <translation>一个批次引用了 P {}</translation>
    </message>
    <message>
        <source>a batch of generation {:d} stands within generation {:d}</source>
        <translation>第 {} 代 (generation) 的批次位于第 {} 代之内</translation>
    </message>
    <message>
        <source>a garbage collection begins within another one</source>
        <translation>垃圾回收在另一次之内开始</translation>
    </message>
    <message>
        <source>a garbage collection ends that did not begin</source>
        <translation>结束了未曾开始的垃圾回收</translation>
    </message>
    <message>
        <source>a generation ends that has no batches</source>
        <translation>结束的代 (generation) 没有批次</translation>
    </message>
    <message>
        <source>a log has no message</source>
        <translation>一条日志没有消息</translation>
    </message>
    <message>
        <source>a log message claims {:d} bytes</source>
        <translation>一条日志消息声称有 {} 字节</translation>
    </message>
    <message>
        <source>a mark assist begins within another one of its goroutine</source>
        <translation>标记辅助在其 goroutine 的另一次之内开始</translation>
    </message>
    <message>
        <source>a number has more than 64 bits</source>
        <translation>一个数字超过 64 位</translation>
    </message>
    <message>
        <source>a number runs out of its event</source>
        <translation>一个数字超出其事件</translation>
    </message>
    <message>
        <source>a region belongs to no goroutine</source>
        <translation>一个区域不属于任何 goroutine</translation>
    </message>
    <message>
        <source>a region of goroutine {:d} neither begins nor ends</source>
        <translation>goroutine {} 的一个区域既不开始也不结束</translation>
    </message>
    <message>
        <source>a stack claims {:d} frames; at most {:d} are possible</source>
        <translation>一个调用栈声称有 {} 帧；最多只能有 {}</translation>
    </message>
    <message>
        <source>a stack does not hold its frames</source>
        <translation>一个调用栈容纳不下其各帧</translation>
    </message>
    <message>
        <source>a stack is cut off</source>
        <translation>一个调用栈被截断</translation>
    </message>
    <message>
        <source>a string claims {:d} bytes</source>
        <translation>一个字符串声称有 {} 字节</translation>
    </message>
    <message>
        <source>a string claims {:d} bytes; at most {:d} are possible</source>
        <translation>一个字符串声称有 {} 字节；最多只能有 {}</translation>
    </message>
    <message>
        <source>a string is cut off</source>
        <translation>一个字符串被截断</translation>
    </message>
    <message>
        <source>a sweep begins within another one of its proc</source>
        <translation>清扫在其 P 的另一次之内开始</translation>
    </message>
    <message>
        <source>a sweep ends that did not begin</source>
        <translation>结束了未曾开始的清扫</translation>
    </message>
    <message>
        <source>an event claims to be {:d} bytes long</source>
        <translation>一个事件声称长 {} 字节</translation>
    </message>
    <message>
        <source>an event comes before the first batch</source>
        <translation>一个事件位于首个批次之前</translation>
    </message>
    <message>
        <source>an event lies before the one that it follows</source>
        <translation>一个事件早于它所跟随的事件</translation>
    </message>
    <message>
        <source>an event lies {:d} ticks before the one that it follows</source>
        <translation>一个事件比它所跟随的事件早 {} 个时钟刻度</translation>
    </message>
    <message>
        <source>bad event type found while ordering</source>
        <translation>排序时遇到错误的事件类型</translation>
    </message>
    <message>
        <source>expected a batch of events, found byte {}</source>
        <translation>应为事件批次，却是字节 {}</translation>
    </message>
    <message>
        <source>expected a goroutine but didn&apos;t have one</source>
        <translation>应有 goroutine 却没有</translation>
    </message>
    <message>
        <source>expected a proc but didn&apos;t have one</source>
        <translation>应有 P 却没有</translation>
    </message>
    <message>
        <source>expected a thread but didn&apos;t have one</source>
        <translation>应有线程却没有</translation>
    </message>
    <message>
        <source>expected no goroutine but had one</source>
        <translation>不应有 goroutine 却有</translation>
    </message>
    <message>
        <source>expected no proc but had one</source>
        <translation>不应有 P 却有</translation>
    </message>
    <message>
        <source>experiment {}</source>
        <translation>实验 {}</translation>
    </message>
    <message>
        <source>failed to find the thread that holds proc {:d}, which is about to be stolen</source>
        <translation>找不到持有即将被夺走的 P {} 的线程</translation>
    </message>
    <message>
        <source>found a status of the new goroutine {:d} after the first generation</source>
        <translation>在首代 (generation) 之后遇到新 goroutine {} 的状态</translation>
    </message>
    <message>
        <source>found event {} among a thread&apos;s events</source>
        <translation>在线程的事件中遇到事件 {}</translation>
    </message>
    <message>
        <source>found event {} in a batch of CPU samples</source>
        <translation>在 CPU 采样的批次中遇到事件 {}</translation>
    </message>
    <message>
        <source>found event {} in a batch of stacks</source>
        <translation>在调用栈的批次中遇到事件 {}</translation>
    </message>
    <message>
        <source>found event {} in a batch of strings</source>
        <translation>在字符串的批次中遇到事件 {}</translation>
    </message>
    <message>
        <source>found event {} in a sync batch</source>
        <translation>在同步批次中遇到事件 {}</translation>
    </message>
    <message>
        <source>found goroutine {:d} in a syscall without a thread</source>
        <translation>遇到没有线程却在系统调用中的 goroutine {}</translation>
    </message>
    <message>
        <source>found invalid event type {:d}</source>
        <translation>遇到无效的事件类型 {}</translation>
    </message>
    <message>
        <source>found invalid stack ID {:d}</source>
        <translation>遇到无效的调用栈 ID {}</translation>
    </message>
    <message>
        <source>found invalid string ID {:d}</source>
        <translation>遇到无效的字符串 ID {}</translation>
    </message>
    <message>
        <source>goroutine {:d} does not exist any more</source>
        <translation>goroutine {} 已不存在</translation>
    </message>
    <message>
        <source>goroutine {:d} is assisting already</source>
        <translation>goroutine {} 已在辅助</translation>
    </message>
    <message>
        <source>goroutine {:d} is created a second time</source>
        <translation>goroutine {} 被第二次创建</translation>
    </message>
    <message>
        <source>goroutine {:d} is not assisting</source>
        <translation>goroutine {} 没有在辅助</translation>
    </message>
    <message>
        <source>goroutine {:d} is not {}</source>
        <translation>goroutine {} 并非{}</translation>
    </message>
    <message>
        <source>goroutine {:d} is told to wait but is not new</source>
        <translation>goroutine {} 被告知等待，但它不是新建的</translation>
    </message>
    <message>
        <source>goroutine {:d} is unknown</source>
        <translation>goroutine {} 未知</translation>
    </message>
    <message>
        <source>goroutine {:d} is woken but does not wait</source>
        <translation>goroutine {} 被唤醒，但它没有在等待</translation>
    </message>
    <message>
        <source>goroutine {:d} leaves a syscall but is not in one</source>
        <translation>goroutine {} 离开系统调用，但它不在其中</translation>
    </message>
    <message>
        <source>goroutine {:d} leaves a syscall that it is not in</source>
        <translation>goroutine {} 离开了它不在其中的系统调用</translation>
    </message>
    <message>
        <source>goroutine {:d} starts but is not runnable</source>
        <translation>goroutine {} 开始运行，但它不是可运行状态</translation>
    </message>
    <message>
        <source>goroutine {:d} starts on a proc that runs goroutine {:d}</source>
        <translation>goroutine {} 在正运行 goroutine {} 的 P 上开始</translation>
    </message>
    <message>
        <source>goroutine {:d} wakes another one but does not run</source>
        <translation>goroutine {} 唤醒另一个，但它没有在运行</translation>
    </message>
    <message>
        <source>goroutine {:d} wakes another one on a proc that it is not on</source>
        <translation>goroutine {} 在它不在的 P 上唤醒另一个</translation>
    </message>
    <message>
        <source>in a syscall</source>
        <translation>在系统调用中</translation>
    </message>
    <message>
        <source>inconsistent status for goroutine {:d}: was {}, now {}</source>
        <translation>goroutine {} 的状态不一致：原为 {}，现为 {}</translation>
    </message>
    <message>
        <source>inconsistent status for proc {:d}: was {}, now {}</source>
        <translation>P {} 的状态不一致：原为 {}，现为 {}</translation>
    </message>
    <message>
        <source>inconsistent thread for goroutine {:d} in a syscall: thread {:d} has another</source>
        <translation>系统调用中 goroutine {} 的线程不一致：线程 {} 有另一个</translation>
    </message>
    <message>
        <source>invalid status for goroutine {:d}: {}</source>
        <translation>goroutine {} 的状态无效：{}</translation>
    </message>
    <message>
        <source>invalid status for proc {:d}: {}</source>
        <translation>P {} 的状态无效：{}</translation>
    </message>
    <message>
        <source>{} is not the first GC event of the first generation</source>
        <translation>{} 不是首代 (generation) 的首个 GC 事件</translation>
    </message>
    <message>
        <source>no GC is in progress</source>
        <translation>没有 GC 在进行</translation>
    </message>
    <message>
        <source>no assist is active</source>
        <translation>没有辅助在进行</translation>
    </message>
    <message>
        <source>no event has type {:d}</source>
        <translation>没有类型为 {} 的事件</translation>
    </message>
    <message>
        <source>no event of any thread can come next; thread {:d} waits at {}</source>
        <translation>没有任何线程的事件可以接续；线程 {} 停在 {}</translation>
    </message>
    <message>
        <source>no sweep is active</source>
        <translation>没有清扫在进行</translation>
    </message>
    <message>
        <source>proc {:d} is not in a syscall</source>
        <translation>P {} 不在系统调用中</translation>
    </message>
    <message>
        <source>proc {:d} is not running</source>
        <translation>P {} 没有在运行</translation>
    </message>
    <message>
        <source>proc {:d} is not sweeping</source>
        <translation>P {} 没有在清扫</translation>
    </message>
    <message>
        <source>proc {:d} is sweeping already</source>
        <translation>P {} 已在清扫</translation>
    </message>
    <message>
        <source>proc {:d} is unknown</source>
        <translation>P {} 未知</translation>
    </message>
    <message>
        <source>proc {:d} starts but runs already</source>
        <translation>P {} 开始，但它已在运行</translation>
    </message>
    <message>
        <source>proc {:d} stops but does not run</source>
        <translation>P {} 停止，但它没有在运行</translation>
    </message>
    <message>
        <source>proc {:d} stops while it runs goroutine {:d}</source>
        <translation>P {} 在运行 goroutine {} 时停止</translation>
    </message>
    <message>
        <source>proc {:d}: {} does not follow sequence {}</source>
        <translation>P {}：{} 不能跟在序号 {} 之后</translation>
    </message>
    <message>
        <source>stole proc {:d} from the non-existent thread {:d}</source>
        <translation>从不存在的线程 {1} 夺走 P {0}</translation>
    </message>
    <message>
        <source>string {:d} has {:d} bytes</source>
        <translation>字符串 {} 有 {} 字节</translation>
    </message>
    <message>
        <source>task ID conflict: {:d} has begun already</source>
        <translation>任务 ID 冲突：{} 已经开始</translation>
    </message>
    <message>
        <source>task {:d} begins a second time</source>
        <translation>任务 {} 第二次开始</translation>
    </message>
    <message>
        <source>the assist is active already</source>
        <translation>辅助已在进行</translation>
    </message>
    <message>
        <source>the clock ran backwards between start and end</source>
        <translation>时钟在开始与结束之间倒退</translation>
    </message>
    <message>
        <source>the clock snapshot is cut off</source>
        <translation>时钟快照被截断</translation>
    </message>
    <message>
        <source>the creating goroutine is not running</source>
        <translation>创建者 goroutine 没有在运行</translation>
    </message>
    <message>
        <source>the event {} is cut off</source>
        <translation>事件 {} 被截断</translation>
    </message>
    <message>
        <source>the frequency of the clock is cut off or 0</source>
        <translation>时钟频率被截断或为 0</translation>
    </message>
    <message>
        <source>the generation has several clock snapshots</source>
        <translation>该代 (generation) 有多个时钟快照</translation>
    </message>
    <message>
        <source>the generation has several frequencies</source>
        <translation>该代 (generation) 有多个频率</translation>
    </message>
    <message>
        <source>the stack id {:d} is given twice</source>
        <translation>调用栈 id {} 出现两次</translation>
    </message>
    <message>
        <source>the stack {:d} is cut off</source>
        <translation>调用栈 {} 被截断</translation>
    </message>
    <message>
        <source>the stack {:d} names a string that does not exist</source>
        <translation>调用栈 {} 引用了不存在的字符串</translation>
    </message>
    <message>
        <source>the string id {:d} is given twice</source>
        <translation>字符串 id {} 出现两次</translation>
    </message>
    <message>
        <source>the sweep is active already</source>
        <translation>清扫已在进行</translation>
    </message>
    <message>
        <source>the syscall of goroutine {:d} ends before it begins</source>
        <translation>goroutine {} 的系统调用在开始之前就结束</translation>
    </message>
    <message>
        <source>the world is not stopped</source>
        <translation>没有处于全局暂停</translation>
    </message>
    <message>
        <source>the world is stopped a second time</source>
        <translation>第二次全局暂停</translation>
    </message>
    <message>
        <source>the world is stopped already</source>
        <translation>已处于全局暂停</translation>
    </message>
    <message>
        <source>the world is stopped too often at once</source>
        <translation>同时全局暂停次数过多</translation>
    </message>
    <message>
        <source>the world starts but runs already</source>
        <translation>恢复运行，但并未处于全局暂停</translation>
    </message>
    <message>
        <source>too many procs</source>
        <translation>P 太多</translation>
    </message>
    <message>
        <source>too many threads wait for each other</source>
        <translation>互相等待的线程太多</translation>
    </message>
    <message>
        <source>tried to create goroutine {:d} in a syscall, which exists already</source>
        <translation>试图在系统调用中创建已存在的 goroutine {}</translation>
    </message>
    <message>
        <source>tried to create goroutine {:d}, which exists already</source>
        <translation>试图创建已存在的 goroutine {}</translation>
    </message>
    <message>
        <source>tried to steal proc {:d} from thread {:d}, which does not hold it</source>
        <translation>试图从线程 {1} 夺走 P {0}，而该线程并未持有它</translation>
    </message>
    <message>
        <source>{} has {:d} arguments instead of {:d}</source>
        <translation>{} 有 {} 个参数，而应有 {} 个</translation>
    </message>
    <message>
        <source>{} of goroutine {:d}, which does not run on this proc</source>
        <translation>goroutine {1} 的 {0}，而它不在此 P 上运行</translation>
    </message>
    <message>
        <source>Nothing got better or worse by more than noise.</source>
        <translation>没有任何指标的变好或变差超出噪声。</translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation>从无到有</translation>
    </message>
    <message>
        <source>to nothing</source>
        <translation>降为零</translation>
    </message>
    <message>
        <source>+{:d} points</source>
        <translation>+{} 个百分点</translation>
    </message>
    <message>
        <source>−{:d} points</source>
        <translation>−{} 个百分点</translation>
    </message>
    <message>
        <source>{:d} metrics were judged, {:d} differ clearly and {:d} likely</source>
        <translation>共判断 {} 个指标，{} 个差异明确，{} 个可能有差异</translation>
    </message>
    <message>
        <source>If nothing at all had changed, about {} would be called clear and {} likely by chance; metrics that go together are wrong together</source>
        <translation>假如完全没有变化，因偶然会有约 {} 个被判为明确、{} 个被判为可能；相关的指标会一起出错</translation>
    </message>
    <message>
        <source>About {} % of them seem not to have changed</source>
        <translation>其中约 {} % 看来没有变化</translation>
    </message>
    <message>
        <source>False discovery rate: {} % of the clear ones</source>
        <translation>错误发现率：占明确者的 {} %</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>p = {}, by time, weaker</source>
        <translation>p = {}，按时间，较弱</translation>
    </message>
    <message>
        <source>p = {}, {:d} and {:d} runs</source>
        <translation>p = {}，{} 次和 {} 次运行</translation>
    </message>
    <message>
        <source>{:d} failed</source>
        <translation>{} 项不通过</translation>
    </message>
    <message>
        <source>{:d} cannot be told</source>
        <translation>{} 项无法判断</translation>
    </message>
    <message>
        <source>{:d} passed</source>
        <translation>{} 项通过</translation>
    </message>
    <message>
        <source>{:d} failed, {:d} cannot be told</source>
        <translation>{} 项不通过，{} 项无法判断</translation>
    </message>
    <message>
        <source>{:d} failed, {:d} passed</source>
        <translation>{} 项不通过，{} 项通过</translation>
    </message>
    <message>
        <source>{:d} cannot be told, {:d} passed</source>
        <translation>{} 项无法判断，{} 项通过</translation>
    </message>
    <message>
        <source>{:d} failed, {:d} cannot be told, {:d} passed</source>
        <translation>{} 项不通过，{} 项无法判断，{} 项通过</translation>
    </message>
    <message>
        <source>The machine {} the CPUs from the whole process {}, {} in all ({:.1f} % of the time)</source>
        <translation>机器{}整个进程的 CPU {}，共 {}（占时间的 {} %）</translation>
    </message>
    <message>
        <source>took</source>
        <translation>收走了</translation>
    </message>
    <message>
        <source>seems to have taken</source>
        <translation>似乎收走了</translation>
    </message>
    <message>
        <source>1.{} or newer</source>
        <translation>1.{} 或更新</translation>
    </message>
    <message>
        <source>1.{} to 1.{}</source>
        <translation>1.{} 至 1.{}</translation>
    </message>
    <message>
        <source>beyond, but not sure enough: {:;}</source>
        <translation>已超出，但不够确定：{}</translation>
    </message>
    <message>
        <source>Better: {:;}. Nothing got worse by more than noise.</source>
        <translation>变好：{}。没有任何指标的变差超出噪声。</translation>
    </message>
    <message>
        <source>Worse: {:;}. Better: {:;}.</source>
        <translation>变差：{}。变好：{}。</translation>
    </message>
    <message>
        <source>Worse: {:;}.</source>
        <translation>变差：{}。</translation>
    </message>
    <message>
        <source>{:;} +{:d} %</source>
        <translation>{} +{} %</translation>
    </message>
    <message>
        <source>{:;} −{:d} %</source>
        <translation>{} −{} %</translation>
    </message>
    <message>
        <source>{:;} {:d}×</source>
        <translation>{} {}×</translation>
    </message>
    <message>
        <source>{:;} from nothing</source>
        <translation>{} 从无到有</translation>
    </message>
    <message>
        <source>{:;} to nothing</source>
        <translation>{} 降为零</translation>
    </message>
    <message>
        <source>{:;} → {}, {}, p = {}, {:d} and {:d} runs</source>
        <translation>{} → {}，{}，p = {}，{} 次和 {} 次运行</translation>
    </message>
    <message>
        <source>{:;} → {}, {}, p = {}, by time, weaker</source>
        <translation>{} → {}，{}，p = {}，按时间，较弱</translation>
    </message>
    <message>
        <source>{:;} → {}, {}, no difference</source>
        <translation>{} → {}，{}，没有差异</translation>
    </message>
    <message>
        <source>{} in {}: Linux returned after {}, the goroutine ran after {}; {}</source>
        <translation>{} 在 {} 中：Linux 在 {} 后返回，goroutine 在 {} 后运行；{}</translation>
    </message>
    <message>
        <source>{:;}; {:;}</source>
        <translation>{}；{}</translation>
    </message>
    <message>
        <source>a lock, {}, {} at the longest; let go at {}</source>
        <translation>锁，{}，最长 {}；放行于 {}</translation>
    </message>
    <message>
        <source>a channel that their like hand on, as a pool, {}, {} at the longest; let go at {}</source>
        <translation>由同类 goroutine 传递的通道（如资源池），{}，最长 {}；放行于 {}</translation>
    </message>
    <message>
        <source>{} held up {} of the world, {} in all, {} at the longest</source>
        <translation>{} 拖延了 {}，共 {}，最长 {}</translation>
    </message>
    <message>
        <source>A goroutine without a name</source>
        <translation>没有名称的 goroutine</translation>
    </message>
    <message>
        <source>{:d} stop</source>
        <translation>{} 次全局暂停</translation>
    </message>
    <message>
        <source>{:d} stops</source>
        <translation>{} 次全局暂停</translation>
    </message>
    <message>
        <source>{:d} minute</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>{:d} minutes</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>inferred from what ran on as a stop began, and was the last to give way: in the worst {} on P{:d}</source>
        <translation>根据停止开始时仍在运行且最后让出者推断：最差时为 P{1} 上的 {0}</translation>
    </message>
    <message>
        <source>that stop, for &quot;{}&quot;, took {}</source>
        <translation>那次因“{}”的全局暂停用了 {}</translation>
    </message>
    <message>
        <source>the dump of goroutines has {:d} of them, and {:d} that come from the same go statement; one has waited for {}</source>
        <translation>goroutine 转储中有其中 {} 个，以及 {} 个来自同一条 go 语句；其中一个已等待 {}</translation>
    </message>
    <message>
        <source>the dump of goroutines has {:d} of them, and {:d} that come from the same go statement</source>
        <translation>goroutine 转储中有其中 {} 个，以及 {} 个来自同一条 go 语句</translation>
    </message>
    <message>
        <source>in the worst {} the program had {:.0f} % of the CPUs for itself: {:;}</source>
        <translation>在最差的 {} 内，程序自身只得到 CPU 的 {} %：{}</translation>
    </message>
    <message>
        <source>{:d} % went to mark workers, {:d} % to the stopped world; goroutines helped marking for {}, waiting included; {} assisted longest</source>
        <translation>{} % 用于标记 worker，{} % 用于全局暂停；goroutine 协助标记 {}（含等待）；{} 辅助最久</translation>
    </message>
    <message>
        <source>{:d} % went to mark workers, {:d} % to the stopped world; goroutines helped marking for {}, waiting included</source>
        <translation>{} % 用于标记 worker，{} % 用于全局暂停；goroutine 协助标记 {}（含等待）</translation>
    </message>
    <message>
        <source>the CPUs were taken from the whole process</source>
        <translation>CPU 被从整个进程收走</translation>
    </message>
    <message>
        <source>Linux had no CPU for threads that should have worked (told by perf data)</source>
        <translation>Linux 没有 CPU 给本应工作的线程（据 perf 数据）</translation>
    </message>
    <message>
        <source>there was an idle P all the same</source>
        <translation>尽管如此仍有空闲的 P</translation>
    </message>
    <message>
        <source>threads with a P looked for work</source>
        <translation>持有 P 的线程在找活</translation>
    </message>
    <message>
        <source>all Ps carried goroutines, mark workers among them</source>
        <translation>所有 P 都承载着 goroutine，其中有标记 worker</translation>
    </message>
    <message>
        <source>all Ps carried goroutines of the program</source>
        <translation>所有 P 都承载着程序的 goroutine</translation>
    </message>
    <message>
        <source>The innermost region of its goroutine that was open when it began; else the first that began in it</source>
        <translation>开始时其 goroutine 打开的最内层区域；没有则为其中开始的第一个</translation>
    </message>
    <message>
        <source>The name of the task of that region; else of the one that its goroutine began</source>
        <translation>该区域所属任务的名称；没有则为其 goroutine 开始的任务</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>drift {} ppm</source>
        <translation>漂移 {} ppm</translation>
    </message>
    <message>
        <source>drift not measured</source>
        <translation>漂移未测量</translation>
    </message>
    <message>
        <source>share of the time running in which goroutines truly were on a CPU (perf)</source>
        <translation>运行时间中 goroutine 实际在 CPU 上的占比 (perf)</translation>
    </message>
    <message>
        <source>share of the time running in which Linux had no CPU for them (perf)</source>
        <translation>运行时间中 Linux 没有 CPU 给它们的占比 (perf)</translation>
    </message>
    <message>
        <source>share of the time running in which their threads slept in the kernel (perf)</source>
        <translation>运行时间中其线程在内核中睡眠的占比 (perf)</translation>
    </message>
    <message>
        <source>time of goroutines on a CPU, for each request (perf)</source>
        <translation>每个请求中 goroutine 在 CPU 上的时间 (perf)</translation>
    </message>
    <message>
        <source>goroutines of {}: share of all their time on a CPU (perf)</source>
        <translation>{} 的 goroutine：占其全部 CPU 时间的比例 (perf)</translation>
    </message>
    <message>
        <source>{:;}, for each request</source>
        <translation>{}，每个请求</translation>
    </message>
    <message>
        <source>{:;}, in the whole run</source>
        <translation>{}，整次运行</translation>
    </message>
    <message>
        <source>{:;} for each request</source>
        <translation>{}，每个请求</translation>
    </message>
    <message>
        <source>{:;} in the whole run</source>
        <translation>{}，整次运行</translation>
    </message>
    <message>
        <source>polls for each request that found something</source>
        <translation>每个请求有结果的轮询次数</translation>
    </message>
    <message>
        <source>polls in the whole run that found something</source>
        <translation>整次运行中有结果的轮询次数</translation>
    </message>
    <message>
        <source>times for each request that many timers fired at once</source>
        <translation>每个请求中大量定时器同时触发的次数</translation>
    </message>
    <message>
        <source>times in the whole run that many timers fired at once</source>
        <translation>整次运行中大量定时器同时触发的次数</translation>
    </message>
    <message>
        <source>Open it with the Go trace of the same process, or drop it on that: its leaks are looked for in it.</source>
        <translation>请与同一进程的 Go 跟踪一起打开，或拖放到其上：会在其中查找泄漏。</translation>
    </message>
    <message>
        <source>It could not be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>It could not be written: {}.</source>
        <translation>无法写入：{}。</translation>
    </message>
    <message>
        <source>A session has {} at most. Remove pictures from the report, or annotations.</source>
        <translation>会话最多有 {}。请从报告中移除图片，或移除标注。</translation>
    </message>
    <message>
        <source>there is no goroutine in it: a dump as /debug/pprof/goroutine?debug=2 gives it is meant</source>
        <translation>其中没有 goroutine：应为 /debug/pprof/goroutine?debug=2 给出的转储</translation>
    </message>
    <message>
        <source>{:;} → {}, incomparable, {}</source>
        <translation>{} → {}，不可比，{}</translation>
    </message>
    <message>
        <source>time on CPUs is not compared, for perf recorded switches away from threads only: record with --switch-events</source>
        <translation>不比较在 CPU 上的时间，因为 perf 只记录了线程被切出：请用 --switch-events 录制</translation>
    </message>
</context>
<context>
    <name>golanes</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The program marks tasks by trace.NewTask of runtime/trace.</source>
        <translation>程序通过 runtime/trace 的 trace.NewTask 标记任务。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>The program marks regions by trace.WithRegion of runtime/trace.</source>
        <translation>程序通过 runtime/trace 的 trace.WithRegion 标记区域。</translation>
    </message>
    <message>
        <source>HTTP requests (inferred)</source>
        <translation>HTTP 请求（推断）</translation>
    </message>
    <message>
        <source>inferred requests</source>
        <translation>推断的请求</translation>
    </message>
    <message>
        <source>They are what goroutines of net/http servers do between two waits for a request; 20 are needed.</source>
        <translation>即 net/http 服务器的 goroutine 在两次等待请求之间所做的工作；至少需要 20 个。</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>No goroutine was seen to wait.</source>
        <translation>未见 goroutine 等待。</translation>
    </message>
    <message>
        <source>Stop-the-world pauses</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>pauses</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>The world was not stopped, or the recording does not tell.</source>
        <translation>未发生全局暂停，或者记录中没有相关信息。</translation>
    </message>
    <message>
        <source>Network: ready until running</source>
        <translation>网络：从就绪到运行</translation>
    </message>
    <message>
        <source>wake-ups by the network</source>
        <translation>网络唤醒</translation>
    </message>
    <message>
        <source>No goroutine was woken by the network.</source>
        <translation>没有 goroutine 被网络唤醒。</translation>
    </message>
    <message>
        <source>Timers: fired until running</source>
        <translation>定时器：从触发到运行</translation>
    </message>
    <message>
        <source>wake-ups by timers</source>
        <translation>定时器唤醒</translation>
    </message>
    <message>
        <source>No goroutine was woken by a timer.</source>
        <translation>没有 goroutine 被定时器唤醒。</translation>
    </message>
    <message>
        <source>Scheduling: runnable until running</source>
        <translation>调度：从可运行到运行</translation>
    </message>
    <message>
        <source>scheduling waits</source>
        <translation>调度等待</translation>
    </message>
    <message>
        <source>No goroutine was seen to wait for a P.</source>
        <translation>未见 goroutine 等待 P。</translation>
    </message>
    <message>
        <source>There are no %1 in this recording.</source>
        <translation>此记录中没有%1。</translation>
    </message>
    <message>
        <source>None of the %1 ends %2.</source>
        <translation>没有%1在%2结束。</translation>
    </message>
    <message>
        <source>None of the %1 of the selected goroutines ends %2.</source>
        <translation>所选 goroutine 没有%1在%2结束。</translation>
    </message>
    <message>
        <source>Zoom out in the lanes, lift the selected area, or choose something else to measure.</source>
        <translation>请在泳道中缩小、取消选区，或选择其他测量对象。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>within the threshold</source>
        <translation>在阈值以内</translation>
    </message>
    <message>
        <source>more</source>
        <translation>增多</translation>
    </message>
    <message>
        <source>less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>按实测值</translation>
    </message>
    <message>
        <source>as shares</source>
        <translation>按占比</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>per task</source>
        <translation>每个任务</translation>
    </message>
    <message>
        <source>Both sides as they are</source>
        <translation>两侧均为原值</translation>
    </message>
    <message>
        <source>The base scaled to the total of the new one: what takes a larger share of it</source>
        <translation>将基准缩放到新版的总量：看哪些占了更大的份额</translation>
    </message>
    <message>
        <source>The base scaled to the length of the new one</source>
        <translation>将基准缩放到新版的时长</translation>
    </message>
    <message>
        <source>The base scaled to as many user tasks as the new one has</source>
        <translation>将基准缩放到与新版相同的用户任务数</translation>
    </message>
    <message>
        <source>all: %1, %2</source>
        <translation>全部：%1，%2</translation>
    </message>
    <message>
        <source>%1   %2, %3, self %4   ·   %5</source>
        <translation>%1   %2，%3，自身 %4   ·   %5</translation>
    </message>
    <message>
        <source>base, scaled</source>
        <translation>基准（已缩放）</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>self</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>own code</source>
        <translation>自有代码</translation>
    </message>
    <message>
        <source>standard library</source>
        <translation>标准库</translation>
    </message>
    <message>
        <source>Go runtime</source>
        <translation>Go 运行时</translation>
    </message>
    <message>
        <source>native code</source>
        <translation>本机代码</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>all: %1</source>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 (package)</source>
        <translation>%1（包）</translation>
    </message>
    <message>
        <source>, %1 of %2</source>
        <translation>，%2 的 %1</translation>
    </message>
    <message>
        <source>, self %1 (%2)</source>
        <translation>，自身 %1（%2）</translation>
    </message>
    <message>
        <source>with callees</source>
        <translation>含被调用者</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>占 %1</translation>
    </message>
    <message>
        <source>of its caller</source>
        <translation>占调用者</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>in %1 of %2 %3</source>
        <translation>在 %2 %3中的 %1 中</translation>
    </message>
    <message>
        <source>Inferred: perf did not record the frame; the program&apos;s code, or the goroutine&apos;s stack in the Go trace, tells it.</source>
        <translation>推断：perf 没有录到该帧；由程序代码或 Go 跟踪中该 goroutine 的调用栈得知。</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>inferred request</source>
        <translation>推断的请求</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>wake-up by the network</source>
        <translation>网络唤醒</translation>
    </message>
    <message>
        <source>wake-up by a timer</source>
        <translation>定时器唤醒</translation>
    </message>
    <message>
        <source>scheduling wait</source>
        <translation>调度等待</translation>
    </message>
</context>
<context>
    <name>golanes::AlignDialog</name>
    <message>
        <source>Align by Hand</source>
        <translation>手动对齐</translation>
    </message>
    <message>
        <source>Move the perf data until a thread is on a CPU where Go says that it runs.
The arrow keys step by a µs, Page Up and Page Down by ten.
Without this dialog: Alt+drag in any of their lanes.</source>
        <translation>移动 perf 数据，直到 Go 显示线程正在运行处该线程也在 CPU 上。
方向键每步 1 µs，Page Up 和 Page Down 每步 10 µs。
不用此对话框：在其任一泳道中 Alt+拖动。</translation>
    </message>
    <message>
        <source> µs</source>
        <translation> µs</translation>
    </message>
    <message>
        <source>&amp;Later by:</source>
        <translation>延后(&amp;L)：</translation>
    </message>
    <message>
        <source>Offset:</source>
        <translation>偏移：</translation>
    </message>
</context>
<context>
    <name>golanes::AnnotationTools</name>
    <message>
        <source>Keep Measure as Interval</source>
        <translation>将测量保留为区间</translation>
    </message>
    <message>
        <source>Keep Wake-Up Arrow</source>
        <translation>保留唤醒箭头</translation>
    </message>
    <message>
        <source>Keep Highlighted Spans</source>
        <translation>保留高亮的区段</translation>
    </message>
</context>
<context>
    <name>golanes::Annotations</name>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation>括号</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Call-Out</source>
        <translation>编号标注</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Crimson</source>
        <translation>绯红</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨色</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>undo: what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show Annotations</source>
        <translation>显示标注</translation>
    </message>
    <message>
        <source>Delete All Annotations</source>
        <translation>删除所有标注</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑%1</translation>
    </message>
    <message>
        <source>Restyle %1</source>
        <translation>更改%1样式</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Edit Text</source>
        <translation>编辑文本</translation>
    </message>
    <message>
        <source>Put Label Back</source>
        <translation>将标签归位</translation>
    </message>
    <message>
        <source>Zoom to It</source>
        <translation>缩放到此处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Latency over time</source>
        <translation>延迟随时间的变化</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>States over time</source>
        <translation>状态随时间的变化</translation>
    </message>
    <message>
        <source>Minimum mutator utilization</source>
        <translation>最小赋值器利用率 (MMU)</translation>
    </message>
    <message>
        <source>Events, second by second</source>
        <translation>逐秒事件</translation>
    </message>
    <message>
        <source>chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>flame graph: %1</source>
        <translation>火焰图：%1</translation>
    </message>
</context>
<context>
    <name>golanes::AnnotationsPanel</name>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Nothing is annotated yet.

N puts a note on what is selected or pointed at, Shift+N a numbered call-out, B a bookmark. Annotate, in the toolbar, has arrows, intervals, brackets, boxes and highlights as well.</source>
        <translation>尚无标注。

N 在选中或指向之处添加注释，Shift+N 添加编号标注，B 添加书签。工具栏的“标注”中还有箭头、区间、括号、方框和高亮。</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>注释 (%1)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Add All Notes to Report</source>
        <translation>将所有注释加入报告</translation>
    </message>
</context>
<context>
    <name>golanes::AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours of lanes</source>
        <translation>泳道配色(&amp;C)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>色盲友好</translation>
    </message>
    <message>
        <source>As in gotraceui</source>
        <translation>与 gotraceui 相同</translation>
    </message>
    <message>
        <source>&amp;Height of lanes</source>
        <translation>泳道高度(&amp;H)</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>T&amp;imes</source>
        <translation>时间(&amp;I)</translation>
    </message>
    <message>
        <source>Since the start of the recording</source>
        <translation>自记录开始</translation>
    </message>
    <message>
        <source>Of the trace&apos;s clock</source>
        <translation>跟踪自身的时钟</translation>
    </message>
    <message>
        <source>Wall clock, where it is known</source>
        <translation>挂钟时间（已知时）</translation>
    </message>
    <message>
        <source>Height and times are what recordings opened from now on begin with.</source>
        <translation>高度和时间对此后打开的记录生效。</translation>
    </message>
</context>
<context>
    <name>golanes::AreaPanel</name>
    <message>
        <source>Shift+drag in the lanes or in the ruler selects an area.
What happened in it is told here.</source>
        <translation>在泳道或标尺中 Shift+拖动可选择一个区域。
此处显示其中发生的事情。</translation>
    </message>
</context>
<context>
    <name>golanes::AreaSelection</name>
    <message>
        <source>Select All Lanes over Visible Time</source>
        <translation>在可见时间内选择所有泳道</translation>
    </message>
    <message>
        <source>Select Its Time as Area</source>
        <translation>将其时间设为选区</translation>
    </message>
    <message>
        <source>Flame Graph of Its Time</source>
        <translation>其时间段的火焰图</translation>
    </message>
</context>
<context>
    <name>golanes::AreaTables</name>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>GC Workers</source>
        <translation>GC worker</translation>
    </message>
    <message>
        <source>System Calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>No Goroutine</source>
        <translation>无 goroutine</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>network, on a processor</source>
        <translation>网络，在处理器上</translation>
    </message>
    <message>
        <source>network, without a processor</source>
        <translation>网络，不在处理器上</translation>
    </message>
    <message>
        <source>network deadline</source>
        <translation>网络截止时间</translation>
    </message>
    <message>
        <source>sleep ended</source>
        <translation>睡眠结束</translation>
    </message>
    <message>
        <source>timer channel (inferred)</source>
        <translation>定时器通道（推断）</translation>
    </message>
    <message>
        <source>timer function</source>
        <translation>定时器函数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, change</source>
        <translation>%1，变化</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>Wake-ups</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>Goroutine time</source>
        <translation>goroutine 时间</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>GC marking</source>
        <translation>GC 标记</translation>
    </message>
    <message>
        <source>World stopped</source>
        <translation>全局暂停</translation>
    </message>
    <message>
        <source>Heap live</source>
        <translation>存活堆</translation>
    </message>
    <message>
        <source>Heap goal</source>
        <translation>堆目标</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Start Function</source>
        <translation>起始函数</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>Blocked at</source>
        <translation>阻塞于</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源码</translation>
    </message>
    <message>
        <source>(no stack)</source>
        <translation>（无调用栈）</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>调用栈</translation>
    </message>
    <message>
        <source>On Stack</source>
        <translation>在栈上</translation>
    </message>
    <message>
        <source>Innermost</source>
        <translation>最内层</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Network and Timers</source>
        <translation>网络与定时器</translation>
    </message>
    <message>
        <source>Woken by, Until It Ran</source>
        <translation>由何唤醒，至其运行</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Task, Its Whole Duration</source>
        <translation>任务的完整时长</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU (incomplete)</source>
        <translation>CPU（不完整）</translation>
    </message>
    <message>
        <source>Running (Go)</source>
        <translation>运行中 (Go)</translation>
    </message>
    <message>
        <source>Truly</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>On CPU</source>
        <translation>在 CPU 上</translation>
    </message>
    <message>
        <source>On CPU, at Least</source>
        <translation>在 CPU 上，至少</translation>
    </message>
    <message>
        <source>Off CPU</source>
        <translation>off-CPU</translation>
    </message>
    <message>
        <source>Run Queue</source>
        <translation>运行队列</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Runnable (Go)</source>
        <translation>可运行 (Go)</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>（全部）</translation>
    </message>
    <message>
        <source>1 goroutine</source>
        <translation>1 个 goroutine</translation>
    </message>
    <message>
        <source>%1 goroutines</source>
        <translation>%1 个 goroutine</translation>
    </message>
    <message>
        <source>running %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>ready %1</source>
        <translation>就绪 %1</translation>
    </message>
    <message>
        <source>truly on CPU %1</source>
        <translation>实际在 CPU 上 %1</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>Filter lets pass</source>
        <translation>筛选条件保留</translation>
    </message>
</context>
<context>
    <name>golanes::BinariesDialog</name>
    <message>
        <source>found, by its build id</source>
        <translation>已找到（按 build id）</translation>
    </message>
    <message>
        <source>found, without a build id to tell by</source>
        <translation>已找到（没有可供核对的 build id）</translation>
    </message>
    <message>
        <source>found, but it has no names</source>
        <translation>已找到，但其中没有名称</translation>
    </message>
    <message>
        <source>only another build was found</source>
        <translation>只找到另一个构建版本</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Programs and Symbols</source>
        <translation>程序与符号</translation>
    </message>
    <message>
        <source>Program or library</source>
        <translation>程序或库</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>已命名</translation>
    </message>
    <message>
        <source>Names are from</source>
        <translation>名称来源</translation>
    </message>
    <message>
        <source>Add &amp;Files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Add F&amp;older…</source>
        <translation>添加文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Names are being looked for…</source>
        <translation>正在查找名称…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>no build id</source>
        <translation>没有 build id</translation>
    </message>
    <message>
        <source>build id %1</source>
        <translation>build id %1</translation>
    </message>
    <message>
        <source>Looked for in:
%1</source>
        <translation>查找过以下位置：
%1</translation>
    </message>
    <message>
        <source>Add Programs or Libraries</source>
        <translation>添加程序或库</translation>
    </message>
    <message>
        <source>Add a Folder</source>
        <translation>添加文件夹</translation>
    </message>
</context>
<context>
    <name>golanes::Chart</name>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>%1 · P50 %2 · P90 %3 · P99 %4 · max %5</source>
        <translation>%1 · P50 %2 · P90 %3 · P99 %4 · 最大 %5</translation>
    </message>
</context>
<context>
    <name>golanes::ChartPanel</name>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Open a recording to see its charts.</source>
        <translation>打开一个记录以查看其图表。</translation>
    </message>
    <message>
        <source>of the whole recording, %1</source>
        <translation>整个记录，%1</translation>
    </message>
    <message>
        <source>of the visible %1</source>
        <translation>可见的 %1</translation>
    </message>
    <message>
        <source>Cancelled.
What is seen or selected may be less: zoom in the lanes, or select an area.</source>
        <translation>已取消。
可以减少所看或所选的内容：在泳道中放大，或选择一个区域。</translation>
    </message>
    <message>
        <source>Which chart</source>
        <translation>选择图表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save or copy what is shown</source>
        <translation>保存或复制所显示的内容</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Add to &amp;Report</source>
        <translation>加入报告(&amp;R)</translation>
    </message>
    <message>
        <source>There is no chart to save</source>
        <translation>没有可保存的图表</translation>
    </message>
    <message>
        <source>There is no chart to add</source>
        <translation>没有可添加的图表</translation>
    </message>
    <message>
        <source>A chart takes notes, call-outs and brackets</source>
        <translation>图表可添加注释、编号标注和括号</translation>
    </message>
    <message>
        <source>Point at a place of the chart first, or go there by Left and Right</source>
        <translation>请先指向图表中的一处，或用 Left 和 Right 移到该处</translation>
    </message>
    <message>
        <source>Select a stretch of a chart over time first</source>
        <translation>请先在随时间变化的图表中选择一段</translation>
    </message>
    <message>
        <source>Bracket over the Selected Time</source>
        <translation>为所选时间添加括号</translation>
    </message>
    <message>
        <source>%1 Here</source>
        <comment>a note, a call-out</comment>
        <translation>在此添加%1</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>golanes::ChecklistModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>… not yet</source>
        <translation>… 尚未</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Fails if</source>
        <translation>不通过条件</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>golanes::ChecklistPanel</name>
    <message>
        <source>Upgrade checklist</source>
        <translation>升级检查清单</translation>
    </message>
    <message>
        <source>&lt;b&gt;Upgrade checklist&lt;/b&gt;</source>
        <translation>&lt;b&gt;升级检查清单&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a threshold: stw.p99 &gt; 1.2x, heap.live.max &gt; +10MB likely…</source>
        <translation>添加阈值：stw.p99 &gt; 1.2x、heap.live.max &gt; +10MB likely…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected thresholds (Del)</source>
        <translation>移除所选阈值 (Del)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the usual thresholds</source>
        <translation>恢复默认阈值</translation>
    </message>
</context>
<context>
    <name>golanes::ChoicePopup</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>golanes::ClockBadge</name>
    <message>
        <source>Perf Data: %1</source>
        <translation>Perf 数据：%1</translation>
    </message>
    <message>
        <source>&amp;Align by Hand…</source>
        <translation>手动对齐(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Undo Alignment</source>
        <translation>撤销对齐(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Programs and Symbols…</source>
        <translation>程序与符号(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Remove Perf Data</source>
        <translation>移除 perf 数据(&amp;R)</translation>
    </message>
</context>
<context>
    <name>golanes::ClockDrag</name>
    <message>
        <source>The clock of perf data is set by hand; the menu of its badge undoes it</source>
        <translation>perf 数据的时钟已手动设定；可在其徽标的菜单中撤销</translation>
    </message>
</context>
<context>
    <name>golanes::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;wap Sides</source>
        <translation>交换两侧(&amp;W)</translation>
    </message>
    <message>
        <source>how it was</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>how it is now</source>
        <translation>新版</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>To New →</source>
        <translation>移到新版 →</translation>
    </message>
    <message>
        <source>← To Base</source>
        <translation>← 移到基准</translation>
    </message>
    <message>
        <source>Add Runs: %1</source>
        <translation>添加运行：%1</translation>
    </message>
    <message>
        <source>Runs of the same program under the same load tell what is more than noise. Perf data and profiles belong to the trace above them.</source>
        <translation>同一程序在相同负载下的多次运行可以区分真实差异与噪声。perf 数据和剖析属于其上方的跟踪。</translation>
    </message>
    <message>
        <source>Drop recordings on either list. Four or more runs a side tell what is more than noise; one a side shows what differs. Perf data and profiles belong to the trace above them.</source>
        <translation>可将记录拖放到任一列表。每侧四次或更多运行可区分真实差异与噪声；每侧一次则只显示有何不同。perf 数据和剖析属于其上方的跟踪。</translation>
    </message>
</context>
<context>
    <name>golanes::ComparePage</name>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1 ⇄ %2</source>
        <translation>%1 ⇄ %2</translation>
    </message>
    <message>
        <source>Swap Sides</source>
        <translation>交换两侧</translation>
    </message>
    <message>
        <source>Go to the Other Side</source>
        <translation>转到另一侧</translation>
    </message>
    <message>
        <source>Beside Each Other</source>
        <translation>左右并排</translation>
    </message>
    <message>
        <source>Verdict, Metrics and Graphs</source>
        <translation>结论、指标与图表</translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Link Times</source>
        <translation>联动时间</translation>
    </message>
    <message>
        <source>Align Here: Start of What Is Selected on Both</source>
        <translation>在此对齐：两侧选中项的起点</translation>
    </message>
    <message>
        <source>Align Starts</source>
        <translation>对齐起点</translation>
    </message>
    <message>
        <source>Align Starts and Ends (Other Scale)</source>
        <translation>对齐起点和终点（比例不同）</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>What stands at the same place on both sides</source>
        <translation>两侧同一位置各是什么</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Flame Graph</source>
        <translation>火焰图</translation>
    </message>
    <message>
        <source>Name This Side…</source>
        <translation>命名此侧…</translation>
    </message>
    <message>
        <source>Add to Report</source>
        <translation>加入报告</translation>
    </message>
</context>
<context>
    <name>golanes::ComparisonQuery</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>golanes::Correlation</name>
    <message>
        <source>Not aligned: the clocks could not be related.</source>
        <translation>未对齐：无法确定两个时钟的关系。</translation>
    </message>
    <message>
        <source>Aligned exactly: both files tell their clocks.</source>
        <translation>精确对齐：两个文件都注明了时钟。</translation>
    </message>
    <message>
        <source>Aligned by what threads did, to %1 either way.</source>
        <translation>按线程的活动对齐，误差 ±%1。</translation>
    </message>
    <message>
        <source>Aligned by hand.</source>
        <translation>手动对齐。</translation>
    </message>
    <message>
        <source>perf: reading %1 %</source>
        <translation>perf：正在读取 %1 %</translation>
    </message>
    <message>
        <source>perf: waiting for the trace</source>
        <translation>perf：等待跟踪</translation>
    </message>
    <message>
        <source>perf: aligning…</source>
        <translation>perf：正在对齐…</translation>
    </message>
    <message>
        <source>perf: not read</source>
        <translation>perf：未读取</translation>
    </message>
    <message>
        <source>perf: on its own clock</source>
        <translation>perf：使用自身时钟</translation>
    </message>
    <message>
        <source>perf: not aligned</source>
        <translation>perf：未对齐</translation>
    </message>
    <message>
        <source>perf: aligned ±%1</source>
        <translation>perf：已对齐 ±%1</translation>
    </message>
    <message>
        <source>perf: aligned exactly</source>
        <translation>perf：精确对齐</translation>
    </message>
    <message>
        <source>perf: aligned by hand</source>
        <translation>perf：手动对齐</translation>
    </message>
    <message>
        <source>drift %1 ppm</source>
        <translation>漂移 %1 ppm</translation>
    </message>
    <message>
        <source>confidence %1 %</source>
        <translation>置信度 %1 %</translation>
    </message>
    <message>
        <source>%1 threads are in both files</source>
        <translation>两个文件共有 %1 个线程</translation>
    </message>
    <message>
        <source>Go time = perf time %1</source>
        <translation>Go 时间 = perf 时间 %1</translation>
    </message>
    <message>
        <source>drift not measured</source>
        <translation>漂移未测量</translation>
    </message>
</context>
<context>
    <name>golanes::CpuStatBar</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>%1 could not be read. %2</source>
        <translation>无法读取 %1。%2</translation>
    </message>
    <message>
        <source>%1 is not shown: %2.</source>
        <translation>%1 未显示：%2。</translation>
    </message>
</context>
<context>
    <name>golanes::CpuStatCompanion</name>
    <message>
        <source>These are no readings of cpu.stat.</source>
        <translation>这不是 cpu.stat 的读数。</translation>
    </message>
</context>
<context>
    <name>golanes::DetailRows</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Go To</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy All Rows</source>
        <translation>复制所有行</translation>
    </message>
</context>
<context>
    <name>golanes::Details</name>
    <message>
        <source>%1 too short to be told apart here</source>
        <translation>%1 个太短，在此无法区分</translation>
    </message>
    <message>
        <source>%1 times somebody broke into the wait</source>
        <translation>%1 次等待被打断</translation>
    </message>
    <message>
        <source>%1 wake-ups together</source>
        <translation>%1 个唤醒合在一起</translation>
    </message>
    <message>
        <source>%1 woken and not yet running, too close to be told apart</source>
        <translation>%1 个已唤醒但尚未运行，相距太近无法区分</translation>
    </message>
    <message>
        <source>%1 timers fired together</source>
        <translation>%1 个定时器一起触发</translation>
    </message>
    <message>
        <source>of that</source>
        <translation>其中</translation>
    </message>
    <message>
        <source>%1 with somebody not yet running</source>
        <translation>%1 尚有未运行者</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>mostly</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>for</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>in</source>
        <translation>于</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>at</source>
        <translation>在</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>averages over</source>
        <translation>取平均的范围</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n goroutine(s)</source>
        <translation>
            <numerusform>%1：%n 个 goroutine</numerusform>
        </translation>
    </message>
    <message>
        <source>none of them is there</source>
        <translation>其中没有一个存在</translation>
    </message>
    <message>
        <source>mostly %1</source>
        <translation>主要为%1</translation>
    </message>
    <message>
        <source>%1CPUs</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1samples/s</source>
        <translation>%1 次采样/秒</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>not recorded at that time</source>
        <translation>当时未录制</translation>
    </message>
    <message>
        <source>averaged over</source>
        <translation>取平均的时长</translation>
    </message>
    <message>
        <source>of all the time</source>
        <translation>占全部时间</translation>
    </message>
    <message>
        <source>told by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>values that were read</source>
        <translation>读到的值</translation>
    </message>
    <message>
        <source>what samples stand for</source>
        <translation>采样所代表的值</translation>
    </message>
    <message>
        <source>the number of samples</source>
        <translation>采样数</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>read by</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>a clock of its own</source>
        <translation>其自身的时钟</translation>
    </message>
    <message>
        <source>CPU quota of the cgroup</source>
        <translation>cgroup 的 CPU 配额</translation>
    </message>
    <message>
        <source>held the process back</source>
        <translation>限制了进程</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Recorded: so much longer its run queues had stood still, those of all CPUs together.</source>
        <translation>已录制：其各运行队列（所有 CPU 合计）停顿了这么久。</translation>
    </message>
    <message>
        <source>periods that ran out</source>
        <translation>耗尽的周期</translation>
    </message>
    <message>
        <source>not yet told at</source>
        <translation>尚未计入于</translation>
    </message>
    <message>
        <source>told at</source>
        <translation>计入于</translation>
    </message>
    <message>
        <source>the kernel counts it when it lets threads run again, which was between these two readings. They stood still since then at the earliest; later, where several CPUs did at once.</source>
        <translation>内核在让线程重新运行时才计数，即在这两次读数之间。线程最早从此时起停顿；若多个 CPU 同时停顿则更晚。</translation>
    </message>
    <message>
        <source>not read at that time</source>
        <translation>当时未读取</translation>
    </message>
    <message>
        <source>throttled in all</source>
        <translation>受限总计</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>and</source>
        <translation>以及</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>在此之前</translation>
    </message>
    <message>
        <source>more than was looked at</source>
        <translation>超出查看范围</translation>
    </message>
    <message>
        <source>How it came to be</source>
        <translation>来龙去脉</translation>
    </message>
    <message>
        <source>What ended the wait</source>
        <translation>是什么结束了等待</translation>
    </message>
    <message>
        <source>creates</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>wakes</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 之后</translation>
    </message>
    <message>
        <source>Whom it wakes</source>
        <translation>它唤醒谁</translation>
    </message>
    <message>
        <source>meanwhile</source>
        <translation>其间</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>前后情况</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>created by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>woken by</source>
        <translation>唤醒者</translation>
    </message>
    <message>
        <source>the runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>it was awake all along</source>
        <translation>它一直处于唤醒状态</translation>
    </message>
    <message>
        <source>what it did before is not recorded</source>
        <translation>它此前做了什么未录制</translation>
    </message>
    <message>
        <source>the goroutine ends</source>
        <translation>goroutine 结束</translation>
    </message>
    <message>
        <source>in region</source>
        <translation>所在区域</translation>
    </message>
    <message>
        <source>in task</source>
        <translation>所在任务</translation>
    </message>
    <message>
        <source>%1: not recorded what it did</source>
        <translation>%1：未录制其活动</translation>
    </message>
    <message>
        <source>%1: more than was looked at</source>
        <translation>%1：超出查看范围</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1, to the end of the recording</source>
        <translation>%1，直至记录结束</translation>
    </message>
    <message>
        <source>What the wait was spent on</source>
        <translation>等待时间花在何处</translation>
    </message>
    <message>
        <source>Inferred: each instant is charged to what the goroutine did that ended the wait, and where that one waited too, to who ended that.</source>
        <translation>推断：每一时刻都归于结束该等待的 goroutine 当时所做的事；若它也在等待，则归于结束那次等待者。</translation>
    </message>
    <message>
        <source>%1 %: %2 (%3)</source>
        <translation>%1 %：%2（%3）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>%1, once</source>
        <translation>%1，一次</translation>
    </message>
    <message>
        <source>%1, %2 times, longest %3</source>
        <translation>%1，%2 次，最长 %3</translation>
    </message>
    <message>
        <source>netpoll</source>
        <translation>netpoll</translation>
    </message>
    <message>
        <source>a network deadline</source>
        <translation>网络截止时间</translation>
    </message>
    <message>
        <source>the timer of its sleep</source>
        <translation>其睡眠的定时器</translation>
    </message>
    <message>
        <source>a timer&apos;s channel</source>
        <translation>定时器的通道</translation>
    </message>
    <message>
        <source>time.AfterFunc</source>
        <translation>time.AfterFunc</translation>
    </message>
    <message>
        <source>it waited for the network and no goroutine woke it. A read deadline that runs out looks the same.</source>
        <translation>它在等待网络，且没有 goroutine 唤醒它。读取截止时间到期看起来也是如此。</translation>
    </message>
    <message>
        <source>it waited for the network and was woken without goroutine and P, so by sysmon or a spinning thread.</source>
        <translation>它在等待网络，且唤醒时既无 goroutine 也无 P，即由 sysmon 或自旋线程唤醒。</translation>
    </message>
    <message>
        <source>the waker was setting a deadline on the connection.</source>
        <translation>唤醒者正在为连接设置截止时间。</translation>
    </message>
    <message>
        <source>it slept and no goroutine woke it.</source>
        <translation>它在睡眠，且没有 goroutine 唤醒它。</translation>
    </message>
    <message>
        <source>a select or receive ended without a goroutine that sent: a timer or ticker fired.</source>
        <translation>select 或接收结束，而没有 goroutine 发送：是定时器或 ticker 触发。</translation>
    </message>
    <message>
        <source>it was created by no goroutine.</source>
        <translation>它不是由 goroutine 创建的。</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Stack of G%1, which created it</source>
        <translation>创建它的 G%1 的调用栈</translation>
    </message>
    <message>
        <source>Stack of G%1, which woke it</source>
        <translation>唤醒它的 G%1 的调用栈</translation>
    </message>
    <message>
        <source>it was in this state already when the trace first tells of it; when it began is not known.</source>
        <translation>跟踪首次提到它时它已处于此状态；何时开始未知。</translation>
    </message>
    <message>
        <source>told of at</source>
        <translation>提及于</translation>
    </message>
    <message>
        <source>until</source>
        <translation>直至</translation>
    </message>
    <message>
        <source>the end of the recording</source>
        <translation>记录结束</translation>
    </message>
    <message>
        <source>GC worker, %1</source>
        <translation>GC worker，%1</translation>
    </message>
    <message>
        <source>after being ready for</source>
        <translation>此前就绪了</translation>
    </message>
    <message>
        <source>goroutine</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>woken by %1</source>
        <translation>由 %1 唤醒</translation>
    </message>
    <message>
        <source>ran after</source>
        <translation>之后才运行</translation>
    </message>
    <message>
        <source>had waited</source>
        <translation>曾等待</translation>
    </message>
    <message>
        <source>on</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>no P</source>
        <translation>无 P</translation>
    </message>
    <message>
        <source>created</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>no goroutine created it: the function of a time.AfterFunc.</source>
        <translation>没有 goroutine 创建它：它是 time.AfterFunc 的函数。</translation>
    </message>
    <message>
        <source>before the recording</source>
        <translation>记录开始之前</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束于</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>创建位置</translation>
    </message>
    <message>
        <source>First stack seen of it</source>
        <translation>首次见到的调用栈</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>GC workers</source>
        <translation>GC worker</translation>
    </message>
    <message>
        <source>system calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Processor %1</source>
        <translation>处理器 %1</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>线程 %1</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Linux thread id</source>
        <translation>Linux 线程 id</translation>
    </message>
    <message>
        <source>the runtime&apos;s M number</source>
        <translation>运行时的 M 编号</translation>
    </message>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>when it left the CPU was not recorded</source>
        <translation>何时离开 CPU 未录制</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>gave way</source>
        <translation>主动让出</translation>
    </message>
    <message>
        <source>went to sleep</source>
        <translation>进入睡眠</translation>
    </message>
    <message>
        <source>waited, uninterruptible</source>
        <translation>不可中断地等待</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>left the CPU</source>
        <translation>离开 CPU</translation>
    </message>
    <message>
        <source>the switch to it was not recorded; it was on the CPU then at the latest.</source>
        <translation>切换到它的时刻未录制；它最迟此时已在 CPU 上。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>then</source>
        <translation>然后</translation>
    </message>
    <message>
        <source>when it came back onto a CPU was not recorded: until then at the latest.</source>
        <translation>何时回到 CPU 未录制：最迟在此时。</translation>
    </message>
    <message>
        <source>CPU %1 had</source>
        <translation>CPU %1 当时运行</translation>
    </message>
    <message>
        <source>ran before on</source>
        <translation>此前运行于</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>An interrupt on an idle CPU.</source>
        <translation>空闲 CPU 上的中断。</translation>
    </message>
    <message>
        <source>its entry was not recorded.</source>
        <translation>其进入未录制。</translation>
    </message>
    <message>
        <source>the end of the recording or later</source>
        <translation>记录结束或更晚</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>nothing (idle)</source>
        <translation>无（空闲）</translation>
    </message>
    <message>
        <source>Go thread</source>
        <translation>Go 线程</translation>
    </message>
    <message>
        <source>on CPU</source>
        <translation>在 CPU 上</translation>
    </message>
    <message>
        <source>perf recorded switches away from threads only, so this is too low. Record with --switch-events.</source>
        <translation>perf 只录制了线程被换出的切换，因此该值偏低。请用 --switch-events 录制。</translation>
    </message>
    <message>
        <source>waited for a CPU</source>
        <translation>等待 CPU</translation>
    </message>
    <message>
        <source>slept</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>uninterruptible</source>
        <translation>不可中断</translation>
    </message>
    <message>
        <source>running, by Go</source>
        <translation>运行中（据 Go）</translation>
    </message>
    <message>
        <source>Incomplete: perf recorded switches away from threads only. Record with --switch-events.</source>
        <translation>不完整：perf 只录制了线程被换出的切换。请用 --switch-events 录制。</translation>
    </message>
    <message>
        <source>waited for a CPU (Linux)</source>
        <translation>等待 CPU (Linux)</translation>
    </message>
    <message>
        <source>blocked in the kernel</source>
        <translation>在内核中阻塞</translation>
    </message>
    <message>
        <source>runnable (Go)</source>
        <translation>可运行 (Go)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>%1 of it inferred</source>
        <translation>其中 %1 为推断</translation>
    </message>
    <message>
        <source>off the CPU</source>
        <translation>off-CPU</translation>
    </message>
    <message>
        <source>perf recorded only that the thread left the CPU, not when it came back.</source>
        <translation>perf 只录制了线程离开 CPU，没有录制它何时回来。</translation>
    </message>
    <message>
        <source>it began before the recording, which shows it from its own start on.</source>
        <translation>它在记录之前就已开始，记录从自身起点开始显示它。</translation>
    </message>
    <message>
        <source>%1 of %2 in this recording</source>
        <translation>此记录中 %2 的 %1</translation>
    </message>
    <message>
        <source>heap before</source>
        <translation>之前的堆</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>heap after</source>
        <translation>之后的堆</translation>
    </message>
    <message>
        <source>world stopped</source>
        <translation>全局暂停</translation>
    </message>
    <message>
        <source>Stop-the-world</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>Garbage collection</source>
        <translation>垃圾回收</translation>
    </message>
    <message>
        <source>from sweep termination to mark termination</source>
        <translation>从清扫终止到标记终止</translation>
    </message>
    <message>
        <source>incremental sweep</source>
        <translation>增量清扫</translation>
    </message>
    <message>
        <source>mark assist</source>
        <translation>标记辅助</translation>
    </message>
    <message>
        <source>swept</source>
        <translation>已清扫</translation>
    </message>
    <message>
        <source>reclaimed</source>
        <translation>已回收</translation>
    </message>
    <message>
        <source>stopped by</source>
        <translation>由其停止</translation>
    </message>
    <message>
        <source>concurrent mark</source>
        <translation>并发标记</translation>
    </message>
    <message>
        <source>of a cycle of</source>
        <translation>所属周期时长</translation>
    </message>
    <message>
        <source>begun by</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>%1 and %2 frames further in</source>
        <translation>%1 以及更内层的 %2 帧</translation>
    </message>
    <message>
        <source>on the stack, by a CPU sample</source>
        <translation>在栈上（据一次 CPU 采样）</translation>
    </message>
    <message>
        <source>on the stack</source>
        <translation>在栈上</translation>
    </message>
    <message>
        <source>line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>user task</source>
        <translation>用户任务</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>part of task</source>
        <translation>所属任务</translation>
    </message>
    <message>
        <source>ended by</source>
        <translation>结束者</translation>
    </message>
    <message>
        <source>user region</source>
        <translation>用户区域</translation>
    </message>
    <message>
        <source>live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>goroutines waiting</source>
        <translation>等待中的 goroutine</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Inferred: %1</source>
        <translation>推断：%1</translation>
    </message>
    <message>
        <source>in a system call</source>
        <translation>在系统调用中</translation>
    </message>
    <message>
        <source>blocked on %1</source>
        <translation>阻塞于 %1</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>睡眠中</translation>
    </message>
    <message>
        <source>next timer</source>
        <translation>下一个定时器</translation>
    </message>
    <message>
        <source>not asked: it only looked</source>
        <translation>未请求：只是查看</translation>
    </message>
    <message>
        <source>in %1 ms</source>
        <translation>%1 ms 后</translation>
    </message>
    <message>
        <source>the runtime lets its poller wait until the next timer that it knows of, in whole ms.</source>
        <translation>运行时让轮询器等到它所知的下一个定时器，以整毫秒计。</translation>
    </message>
    <message>
        <source>the wait of the network poller</source>
        <translation>网络轮询器的等待</translation>
    </message>
    <message>
        <source>it stands below runtime.netpollBreak: somebody made an earlier timer, or wanted the thread that waits.</source>
        <translation>它位于 runtime.netpollBreak 之下：有人设置了更早的定时器，或需要这个正在等待的线程。</translation>
    </message>
    <message>
        <source>no timer</source>
        <translation>没有定时器</translation>
    </message>
    <message>
        <source>≤ %1 ms</source>
        <translation>≤ %1 ms</translation>
    </message>
    <message>
        <source>%1 → %2 ready</source>
        <translation>%1 → %2 个就绪</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>fired here</source>
        <translation>在此触发</translation>
    </message>
    <message>
        <source>fired</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>on P%1</source>
        <translation>在 P%1 上</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>其他地方</translation>
    </message>
    <message>
        <source>%1 (inferred)</source>
        <translation>%1（推断）</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未计数</translation>
    </message>
    <message>
        <source>%1 before its first event, %2 (inferred)</source>
        <translation>%1 在其首个事件之前，%2（推断）</translation>
    </message>
</context>
<context>
    <name>golanes::DistributionChart</name>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>绘制方式</translation>
    </message>
    <message>
        <source>histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>histogram, logarithmic</source>
        <translation>直方图（对数）</translation>
    </message>
    <message>
        <source>share that took no longer (ECDF)</source>
        <translation>不超过该时长的占比 (ECDF)</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>took less than %1</source>
        <translation>少于 %1</translation>
    </message>
    <message>
        <source>click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>go to the longest of them</source>
        <translation>转到其中最长的</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>The longest of these %1 took %2</source>
        <translation>这些%1中最长的用了 %2</translation>
    </message>
    <message>
        <source>in the selected area</source>
        <translation>在选区中</translation>
    </message>
    <message>
        <source>in the recording</source>
        <translation>在记录中</translation>
    </message>
    <message>
        <source>how long they took</source>
        <translation>用时多久</translation>
    </message>
    <message>
        <source>share that took no longer</source>
        <translation>不超过该时长的占比</translation>
    </message>
    <message>
        <source>%1 of %2 took %3 … %4</source>
        <translation>%2中有 %1 个用时 %3 … %4</translation>
    </message>
</context>
<context>
    <name>golanes::DistributionPanel</name>
    <message>
        <source>What is measured</source>
        <translation>测量什么</translation>
    </message>
    <message>
        <source>Of which name</source>
        <translation>限定名称</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>绘制方式</translation>
    </message>
    <message>
        <source>share that took no longer (ECDF)</source>
        <translation>不超过该时长的占比 (ECDF)</translation>
    </message>
    <message>
        <source>histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>quantiles: new − base</source>
        <translation>分位数：新版 − 基准</translation>
    </message>
    <message>
        <source>quantiles: new / base</source>
        <translation>分位数：新版 / 基准</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>How long things took on both sides will stand here once they are read.</source>
        <translation>读取完成后，此处显示两侧各项用时。</translation>
    </message>
    <message>
        <source>Only the %1 has %2.</source>
        <translation>只有%1有%2。</translation>
    </message>
    <message>
        <source>Neither side has %1.</source>
        <translation>两侧都没有%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>over time (heat maps)</source>
        <translation>随时间变化（热图）</translation>
    </message>
    <message>
        <source>Save or copy what is shown, or add it to the report</source>
        <translation>保存或复制所显示的内容，或加入报告</translation>
    </message>
    <message>
        <source>Add to &amp;Report</source>
        <translation>加入报告(&amp;R)</translation>
    </message>
    <message>
        <source>There is no picture to add</source>
        <translation>没有可添加的图片</translation>
    </message>
    <message>
        <source>Distributions of both sides</source>
        <translation>两侧的分布</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>golanes::DistributionPlot</name>
    <message>
        <source>Distributions of both sides</source>
        <translation>两侧的分布</translation>
    </message>
    <message>
        <source>Runs of the base, against all of it</source>
        <translation>基准的各次运行与基准整体</translation>
    </message>
    <message>
        <source>New runs, against the base</source>
        <translation>新版的各次运行与基准</translation>
    </message>
    <message>
        <source>New / Base</source>
        <translation>新版 / 基准</translation>
    </message>
    <message>
        <source>New − Base</source>
        <translation>新版 − 基准</translation>
    </message>
    <message>
        <source>%1 that took %2 or less</source>
        <translation>%1中用时不超过 %2 的</translation>
    </message>
    <message>
        <source>%1 that took about %2</source>
        <translation>%1中用时约 %2 的</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
</context>
<context>
    <name>golanes::DocumentPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>详情(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>These are the first %1 of the recording. Still reading: %2 %</source>
        <translation>这是记录的前 %1。仍在读取：%2 %</translation>
    </message>
    <message>
        <source>The file could not be read again; this is what was read before. %1</source>
        <translation>无法重新读取文件；当前显示的是之前读取的内容。%1</translation>
    </message>
    <message>
        <source>&amp;Load Anyway</source>
        <translation>仍然加载(&amp;L)</translation>
    </message>
    <message>
        <source>The file has grown by %1 since it was read.</source>
        <translation>文件自读取以来增加了 %1。</translation>
    </message>
    <message>
        <source>The file has changed since it was read.</source>
        <translation>文件自读取以来已改变。</translation>
    </message>
</context>
<context>
    <name>golanes::DropOverlay</name>
    <message>
        <source>This cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>golanes::EventChart</name>
    <message>
        <source>Which events are counted</source>
        <translation>统计哪些事件</translation>
    </message>
    <message>
        <source>Linux: %1</source>
        <translation>Linux：%1</translation>
    </message>
    <message>
        <source>Go: begins to run</source>
        <translation>Go：开始运行</translation>
    </message>
    <message>
        <source>Go: becomes ready</source>
        <translation>Go：变为就绪</translation>
    </message>
    <message>
        <source>Go: begins to wait</source>
        <translation>Go：开始等待</translation>
    </message>
    <message>
        <source>Go: enters system call</source>
        <translation>Go：进入系统调用</translation>
    </message>
    <message>
        <source>Go: is created</source>
        <translation>Go：被创建</translation>
    </message>
    <message>
        <source>Go: CPU samples</source>
        <translation>Go：CPU 采样</translation>
    </message>
    <message>
        <source>How much time a column holds</source>
        <translation>一列所含的时间</translation>
    </message>
    <message>
        <source>columns that fit</source>
        <translation>自动列宽</translation>
    </message>
    <message>
        <source>1 s a column</source>
        <translation>每列 1 s</translation>
    </message>
    <message>
        <source>100 ms a column</source>
        <translation>每列 100 ms</translation>
    </message>
    <message>
        <source>10 ms a column</source>
        <translation>每列 10 ms</translation>
    </message>
    <message>
        <source>in these %1</source>
        <translation>在这 %1 中</translation>
    </message>
    <message>
        <source>in the column, %1</source>
        <translation>在该列中，%1</translation>
    </message>
    <message>
        <source>%1 events · a column is %2, a cell %3 · most in a cell %4 · drag from cell to cell selects that time</source>
        <translation>%1 个事件 · 一列为 %2，一格为 %3 · 单格最多 %4 · 从一格拖到另一格可选择该段时间</translation>
    </message>
    <message>
        <source>There are no events to count in this recording.</source>
        <translation>此记录中没有可统计的事件。</translation>
    </message>
    <message>
        <source>No event of this kind in the visible time.
Zoom out in the lanes, or choose other events.</source>
        <translation>可见时间内没有此类事件。
请在泳道中缩小，或选择其他事件。</translation>
    </message>
    <message>
        <source>time within the column</source>
        <translation>列内的时间</translation>
    </message>
</context>
<context>
    <name>golanes::EventKindsButton</name>
    <message>
        <source>Creations</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Wake-ups</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>Preemptions and Yields</source>
        <translation>抢占与让出</translation>
    </message>
    <message>
        <source>System Calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>States of Ps</source>
        <translation>P 的状态</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Collection and Stop-the-World</source>
        <translation>垃圾回收与全局暂停</translation>
    </message>
    <message>
        <source>CPU Samples</source>
        <translation>CPU 采样</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Repeated States</source>
        <translation>重复的状态</translation>
    </message>
    <message>
        <source>Synchronizations of Clocks</source>
        <translation>时钟同步</translation>
    </message>
    <message>
        <source>Experimental</source>
        <translation>实验性</translation>
    </message>
    <message>
        <source>Which kinds of events are listed</source>
        <translation>列出哪些类型的事件</translation>
    </message>
    <message>
        <source>&amp;All Kinds</source>
        <translation>所有类型(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>Without &amp;Metrics and the Like</source>
        <translation>不含指标之类(&amp;M)</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%1 / %2 种类型</translation>
    </message>
</context>
<context>
    <name>golanes::EventModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>调用栈</translation>
    </message>
</context>
<context>
    <name>golanes::EventTable</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>golanes::Events</name>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>created waiting</source>
        <translation>创建时即等待</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>system call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>back from system call</source>
        <translation>从系统调用返回</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>created</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>woken</source>
        <translation>被唤醒</translation>
    </message>
    <message>
        <source>gives way</source>
        <translation>让出</translation>
    </message>
    <message>
        <source>back, waits for a P</source>
        <translation>返回，等待 P</translation>
    </message>
    <message>
        <source>ready to run</source>
        <translation>可以运行</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>wakes</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>creates</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <source>P is idle</source>
        <translation>P 空闲</translation>
    </message>
    <message>
        <source>P runs</source>
        <translation>P 运行</translation>
    </message>
    <message>
        <source>P is removed</source>
        <translation>P 被移除</translation>
    </message>
    <message>
        <source>P is taken away</source>
        <translation>P 被夺走</translation>
    </message>
    <message>
        <source>range ends</source>
        <translation>范围结束</translation>
    </message>
    <message>
        <source>range goes on</source>
        <translation>范围继续</translation>
    </message>
    <message>
        <source>range begins</source>
        <translation>范围开始</translation>
    </message>
    <message>
        <source>%1 (task %2)</source>
        <translation>%1（任务 %2）</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>CPU sample</source>
        <translation>CPU 采样</translation>
    </message>
    <message>
        <source>task begins</source>
        <translation>任务开始</translation>
    </message>
    <message>
        <source>task ends</source>
        <translation>任务结束</translation>
    </message>
    <message>
        <source>region begins</source>
        <translation>区域开始</translation>
    </message>
    <message>
        <source>region ends</source>
        <translation>区域结束</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>golanes::EventsPanel</name>
    <message>
        <source>Whose events</source>
        <translation>谁的事件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Lists the events in whose description this stands</source>
        <translation>列出描述中含有此文本的事件</translation>
    </message>
    <message>
        <source>Filter these events by text</source>
        <translation>按文本筛选这些事件</translation>
    </message>
    <message>
        <source>Events of %1</source>
        <translation>%1 的事件</translation>
    </message>
    <message>
        <source>Nothing is selected that has events.

Click a goroutine, a processor or a thread in the lanes, or anything in one of theirs: all that happened to it is listed here.</source>
        <translation>未选中任何有事件的对象。

在泳道中单击一个 goroutine、处理器或线程，或其泳道中的任何内容：此处列出它发生的所有事件。</translation>
    </message>
    <message>
        <source>The recording has no events of it.</source>
        <translation>记录中没有它的事件。</translation>
    </message>
    <message>
        <source>None of %1 events is of these kinds and has this text.</source>
        <translation>%1 个事件中没有符合这些类型和文本的。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 / %2 个事件</translation>
    </message>
    <message>
        <source>Looking for its events…</source>
        <translation>正在查找其事件…</translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>正在筛选…</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Copied the first %1 rows only; save all to a file instead.</source>
        <translation>只复制了前 %1 行；要全部内容请保存到文件。</translation>
    </message>
    <message>
        <source>Copied one row.</source>
        <translation>已复制一行。</translation>
    </message>
    <message>
        <source>Copied %1 rows.</source>
        <translation>已复制 %1 行。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Save Events</source>
        <translation>保存事件</translation>
    </message>
    <message>
        <source>events.csv</source>
        <translation>events.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Text (*.txt)</source>
        <translation>CSV (*.csv);;文本 (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Go To</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Zoom To	Enter</source>
        <translation>缩放到此处(&amp;Z)	Enter</translation>
    </message>
    <message>
        <source>&amp;Only %1</source>
        <translation>仅%1(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Without %1</source>
        <translation>不含%1(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy	Ctrl+C</source>
        <translation>复制(&amp;C)	Ctrl+C</translation>
    </message>
    <message>
        <source>&amp;Copy All	Ctrl+C</source>
        <translation>全部复制(&amp;C)	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>复制为 CS&amp;V</translation>
    </message>
    <message>
        <source>Copy All as CS&amp;V</source>
        <translation>全部复制为 CS&amp;V</translation>
    </message>
    <message>
        <source>&amp;Save All Listed…</source>
        <translation>保存所有列出的事件(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>golanes::FactsView</name>
    <message>
        <source>Show in Lanes</source>
        <translation>在泳道中显示</translation>
    </message>
    <message>
        <source>Copy Table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy Table as CSV</source>
        <translation>复制表格为 CSV</translation>
    </message>
    <message>
        <source>Nothing of this in the area</source>
        <translation>选区中没有此类内容</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
</context>
<context>
    <name>golanes::FailurePage</name>
    <message>
        <source>&amp;Save Report About This File…</source>
        <translation>保存此文件的报告(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Open Another File…</source>
        <translation>打开其他文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Its structure and where reading it failed, without what is in it. Nothing is sent.</source>
        <translation>其结构以及读取在何处失败，不含文件内容。不会发送任何内容。</translation>
    </message>
    <message>
        <source>&amp;Load Anyway</source>
        <translation>仍然加载(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>加载(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>golanes::FileReportSaver</name>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>文本 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved %1. It holds structure and offsets, and nothing was sent.</source>
        <translation>已保存 %1。其中只有结构和偏移，未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>未保存 %1：%2</translation>
    </message>
</context>
<context>
    <name>golanes::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>较早的</translation>
    </message>
</context>
<context>
    <name>golanes::FilterField</name>
    <message>
        <source>Filter goroutines</source>
        <translation>筛选 goroutine</translation>
    </message>
    <message>
        <source>Name or filter: running &gt; 1ms</source>
        <translation>名称或筛选条件：running &gt; 1ms</translation>
    </message>
    <message>
        <source>A part of a number, function, task or region; or a filter, as in tables:
running &gt; 1ms and func ~ &quot;http&quot; (Ctrl+Space: what can be asked)</source>
        <translation>编号、函数、任务或区域的一部分；或与表格中相同的筛选条件：
running &gt; 1ms and func ~ &quot;http&quot;（Ctrl+Space：可用的条件）</translation>
    </message>
    <message>
        <source>Filter goroutines by state</source>
        <translation>按状态筛选 goroutine</translation>
    </message>
    <message>
        <source>Only goroutines that were in these states</source>
        <translation>只显示曾处于这些状态的 goroutine</translation>
    </message>
    <message>
        <source>Any State</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>%1 States</source>
        <translation>%1 种状态</translation>
    </message>
    <message>
        <source>%1, in View</source>
        <translation>%1，视图内</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>golanes::FilterNames</name>
    <message>
        <source>Kept Filters</source>
        <translation>已保存的筛选条件</translation>
    </message>
    <message>
        <source>Keep this filter, or choose one that was kept (Alt+Down)</source>
        <translation>保存此筛选条件，或选择已保存的 (Alt+Down)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Keep This Filter…</source>
        <translation>保存此筛选条件(&amp;K)…</translation>
    </message>
    <message>
        <source>Keep Filter</source>
        <translation>保存筛选条件</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Rename Filter</source>
        <translation>重命名筛选条件</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>%1
Not here: %2</source>
        <translation>%1
此处不可用：%2</translation>
    </message>
    <message>
        <source>Name; a filter that has it already is replaced:</source>
        <translation>名称；同名的筛选条件将被替换：</translation>
    </message>
</context>
<context>
    <name>golanes::FindingCard</name>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Garbage collection</source>
        <translation>垃圾回收</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Shows where it is to be seen; Alt+Left goes back</source>
        <translation>显示其所在位置；Alt+Left 返回</translation>
    </message>
    <message>
        <source>A click selects %1 of its %2 goroutines</source>
        <translation>单击可选择其 %2 个 goroutine 中的 %1 个</translation>
    </message>
</context>
<context>
    <name>golanes::FindingsPanel</name>
    <message>
        <source>What findings are about</source>
        <translation>发现所涉及的范围</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>发现 (%1)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>针对全部内容</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Looking at the selected area…</source>
        <translation>正在分析选区…</translation>
    </message>
    <message>
        <source>Looking at the recording…</source>
        <translation>正在分析记录…</translation>
    </message>
    <message>
        <source>Nothing stands out in the selected area.</source>
        <translation>选区中没有值得注意的问题。</translation>
    </message>
    <message>
        <source>Nothing stands out in this recording.</source>
        <translation>此记录中没有值得注意的问题。</translation>
    </message>
    <message>
        <source>&amp;Show in the Lanes</source>
        <translation>在泳道中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Add to &amp;Report</source>
        <translation>加入报告(&amp;R)</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Looking at the goroutines that pass the filter…</source>
        <translation>正在查看通过筛选的 goroutine…</translation>
    </message>
    <message>
        <source>Nothing stands out in the goroutines that pass the filter.</source>
        <translation>通过筛选的 goroutine 中没有值得注意之处。</translation>
    </message>
</context>
<context>
    <name>golanes::FlameDiffPanel</name>
    <message>
        <source>Difference flame graph</source>
        <translation>差异火焰图</translation>
    </message>
    <message>
        <source>Flame graph of one side</source>
        <translation>单侧的火焰图</translation>
    </message>
    <message>
        <source>What the widths are</source>
        <translation>宽度代表什么</translation>
    </message>
    <message>
        <source>How the sides are made comparable</source>
        <translation>两侧如何变得可比</translation>
    </message>
    <message>
        <source>Of which time</source>
        <translation>针对哪段时间</translation>
    </message>
    <message>
        <source>whole recordings</source>
        <translation>整个记录</translation>
    </message>
    <message>
        <source>visible time</source>
        <translation>可见时间</translation>
    </message>
    <message>
        <source>From where on a change is marked; of times, from 1 ms on</source>
        <translation>从多大起标记变化；时间须至少 1 ms</translation>
    </message>
    <message>
        <source>± %1 %</source>
        <translation>± %1 %</translation>
    </message>
    <message>
        <source>any change</source>
        <translation>任何变化</translation>
    </message>
    <message>
        <source>The plain graph of one side beside the difference</source>
        <translation>在差异旁显示一侧的普通火焰图</translation>
    </message>
    <message>
        <source>difference alone</source>
        <translation>仅差异</translation>
    </message>
    <message>
        <source>with the base</source>
        <translation>连同基准</translation>
    </message>
    <message>
        <source>with the new one</source>
        <translation>连同新版</translation>
    </message>
    <message>
        <source>Only changed</source>
        <translation>仅有变化的</translation>
    </message>
    <message>
        <source>Only frames that changed beyond the threshold, and what leads to them</source>
        <translation>只显示变化超过阈值的帧及通往它们的路径</translation>
    </message>
    <message>
        <source>function  /</source>
        <translation>函数  /</translation>
    </message>
    <message>
        <source>Search the flame graph</source>
        <translation>搜索火焰图</translation>
    </message>
    <message>
        <source>Gathering the stacks of both sides…</source>
        <translation>正在收集两侧的调用栈…</translation>
    </message>
    <message>
        <source>Neither side has anything of this kind.</source>
        <translation>两侧都没有此类内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>针对什么</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the difference, or add it to the report</source>
        <translation>保存差异，或加入报告</translation>
    </message>
    <message>
        <source>the recordings</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Add to &amp;Report</source>
        <translation>加入报告(&amp;R)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>There is no flame graph to save</source>
        <translation>没有可保存的火焰图</translation>
    </message>
    <message>
        <source>Difference flame graph: %1</source>
        <translation>差异火焰图：%1</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
</context>
<context>
    <name>golanes::FlameLegend</name>
    <message>
        <source>mostly inferred</source>
        <translation>主要为推断</translation>
    </message>
</context>
<context>
    <name>golanes::FlameModel</name>
    <message>
        <source>task %1 %2</source>
        <translation>任务 %1 %2</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>线程 %1</translation>
    </message>
</context>
<context>
    <name>golanes::FlamePanel</name>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>%1 的全部</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>Adding up stacks…</source>
        <translation>正在汇总调用栈…</translation>
    </message>
    <message>
        <source>in the visible %1</source>
        <translation>在可见的 %1 中</translation>
    </message>
    <message>
        <source>Gathering stacks…</source>
        <translation>正在收集调用栈…</translation>
    </message>
    <message>
        <source>Open a recording to see its flame graph.</source>
        <translation>打开一个记录以查看其火焰图。</translation>
    </message>
    <message>
        <source>Nothing of this kind in the selected area.</source>
        <translation>选区中没有此类内容。</translation>
    </message>
    <message>
        <source>Nothing of this kind in the visible time.</source>
        <translation>可见时间内没有此类内容。</translation>
    </message>
    <message>
        <source>Only %1 counts: choose “everybody” for the rest.</source>
        <translation>只计入%1：选择“所有”可查看其余部分。</translation>
    </message>
    <message>
        <source>Esc lifts the area; Shift+drag selects another.</source>
        <translation>Esc 取消选区；Shift+拖动选择另一个。</translation>
    </message>
    <message>
        <source>Zoom out in the lanes, or choose another weight.</source>
        <translation>请在泳道中缩小，或选择其他权重。</translation>
    </message>
    <message>
        <source>◀ back</source>
        <translation>◀ 返回</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>callers and callees of &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 的调用者和被调用者</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>%1 hidden ✕</source>
        <translation>已隐藏 %1 ✕</translation>
    </message>
    <message>
        <source>%1 folded ✕</source>
        <translation>已折叠 %1 ✕</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>此处没有</translation>
    </message>
    <message>
        <source>%1 in 1 frame</source>
        <translation>%1，在 1 帧中</translation>
    </message>
    <message>
        <source>%1 in %2 frames</source>
        <translation>%1，在 %2 帧中</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>调用者</translation>
    </message>
    <message>
        <source>What the widths are</source>
        <translation>宽度代表什么</translation>
    </message>
    <message>
        <source>Whose stacks</source>
        <translation>谁的调用栈</translation>
    </message>
    <message>
        <source>Whose stacks: of everybody, or of what is selected in the lanes</source>
        <translation>谁的调用栈：所有的，或泳道中选中的</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有</translation>
    </message>
    <message>
        <source>function  /</source>
        <translation>函数  /</translation>
    </message>
    <message>
        <source>Search the flame graph</source>
        <translation>搜索火焰图</translation>
    </message>
    <message>
        <source>Flame</source>
        <translation>火焰</translation>
    </message>
    <message>
        <source>Callees above their callers, not below</source>
        <translation>被调用者在调用者上方，而非下方</translation>
    </message>
    <message>
        <source>In order of time</source>
        <translation>按时间顺序</translation>
    </message>
    <message>
        <source>Callees by when they happened, not by their weight</source>
        <translation>被调用者按发生时间排列，而非按权重</translation>
    </message>
    <message>
        <source>Collapse recursion</source>
        <translation>折叠递归</translation>
    </message>
    <message>
        <source>A function that is on the stack already leads back to its first frame</source>
        <translation>已在栈上的函数归回到它的第一帧</translation>
    </message>
    <message>
        <source>Show in lanes</source>
        <translation>在泳道中显示</translation>
    </message>
    <message>
        <source>Selecting a frame highlights where its function was on the stack</source>
        <translation>选中一帧会高亮其函数在栈上的位置</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>保存所显示的内容</translation>
    </message>
    <message>
        <source>Programs and Symbols…</source>
        <translation>程序与符号…</translation>
    </message>
    <message>
        <source>Say where programs and their symbols are</source>
        <translation>指定程序及其符号的位置</translation>
    </message>
    <message>
        <source>&amp;Folded Stacks…</source>
        <translation>折叠栈(&amp;F)…</translation>
    </message>
    <message>
        <source>Folded stacks (*.folded)</source>
        <translation>折叠栈 (*.folded)</translation>
    </message>
    <message>
        <source>pp&amp;rof Profile…</source>
        <translation>pp&amp;rof 剖析…</translation>
    </message>
    <message>
        <source>pprof profiles (*.pb)</source>
        <translation>pprof 剖析 (*.pb)</translation>
    </message>
    <message>
        <source>Add to &amp;Report</source>
        <translation>加入报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Zoom to It</source>
        <translation>放大到此帧(&amp;Z)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Callers and Callees</source>
        <translation>调用者和被调用者(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Highlight in the Lanes</source>
        <translation>在泳道中高亮(&amp;H)</translation>
    </message>
    <message>
        <source>Copy &amp;Stack</source>
        <translation>复制调用栈(&amp;S)</translation>
    </message>
    <message>
        <source>Hide Package %1</source>
        <translation>隐藏包 %1</translation>
    </message>
    <message>
        <source>Fold Package %1</source>
        <translation>折叠包 %1</translation>
    </message>
    <message>
        <source>There is no flame graph to add</source>
        <translation>没有可添加的火焰图</translation>
    </message>
    <message>
        <source>Flame graph: %1</source>
        <translation>火焰图：%1</translation>
    </message>
    <message>
        <source>There is no flame graph to save</source>
        <translation>没有可保存的火焰图</translation>
    </message>
    <message>
        <source>Save Flame Graph</source>
        <translation>保存火焰图</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Could not save %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>all selected</source>
        <translation>所有选中的</translation>
    </message>
    <message>
        <source>all that pass</source>
        <translation>所有符合条件的</translation>
    </message>
    <message>
        <source>Cancelled.
What is seen or selected may be less: zoom in the lanes, or select an area.</source>
        <translation>已取消。
可以减少所看或所选的内容：在泳道中放大，或选择一个区域。</translation>
    </message>
    <message>
        <source>Only goroutines that pass the filter of the lanes count.</source>
        <translation>只计入符合泳道筛选条件的 goroutine。</translation>
    </message>
    <message>
        <source>Annotations are of whole stacks: leave callers and callees first</source>
        <translation>标注针对完整的调用栈：请先退出调用者和被调用者视图</translation>
    </message>
    <message>
        <source>A flame graph takes notes, call-outs and highlights</source>
        <translation>火焰图可添加注释、编号标注和高亮</translation>
    </message>
    <message>
        <source>Select a frame first</source>
        <translation>请先选中一帧</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>%1 is not in this flame graph</source>
        <translation>%1 不在此火焰图中</translation>
    </message>
    <message>
        <source>Say it no more of this recording</source>
        <translation>对此记录不再提示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The menu of the perf badge has Programs and Symbols too</source>
        <translation>perf 徽标的菜单中也有“程序与符号”</translation>
    </message>
    <message>
        <source>≈ by thread</source>
        <translation>≈ 按线程</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
</context>
<context>
    <name>golanes::FlameView</name>
    <message>
        <source>%1 narrow frames</source>
        <translation>%1 个窄帧</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>火焰图</translation>
    </message>
</context>
<context>
    <name>golanes::GcBands</name>
    <message>
        <source>Pauses, Collections over All Lanes</source>
        <translation>在所有泳道上显示暂停、回收</translation>
    </message>
    <message>
        <source>Across all lanes: stop-the-world, then collections too, then none (O)</source>
        <translation>跨所有泳道：先是全局暂停，再加上垃圾回收，再都不显示 (O)</translation>
    </message>
</context>
<context>
    <name>golanes::GoFlameSource</name>
    <message>
        <source>Blocked: %1</source>
        <translation>阻塞：%1</translation>
    </message>
    <message>
        <source>Time that goroutines waited, by the stack that waits</source>
        <translation>goroutine 等待的时间，按等待时的调用栈</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>channel and select</source>
        <translation>通道与 select</translation>
    </message>
    <message>
        <source>mutex and other sync</source>
        <translation>互斥锁及其他同步</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>garbage collector</source>
        <translation>垃圾回收器</translation>
    </message>
    <message>
        <source>other reasons</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>CPU samples</source>
        <translation>CPU 采样</translation>
    </message>
    <message>
        <source>Samples of Go&apos;s CPU profiler, by the stack that was sampled</source>
        <translation>Go CPU 剖析器的采样，按采到的调用栈</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Time on a P, by the stack at which it ended: the call that blocked, or where it was preempted</source>
        <translation>在 P 上的时间，按结束时的调用栈：阻塞的调用，或被抢占之处</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>Time ready but without a P, by the stack that goes on then</source>
        <translation>就绪但没有 P 的时间，按随后继续运行的调用栈</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Time that goroutines waited, for any reason, by the stack that waits</source>
        <translation>goroutine 因任何原因等待的时间，按等待时的调用栈</translation>
    </message>
    <message>
        <source>System calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Time in system calls, by the stack that called</source>
        <translation>在系统调用中的时间，按发起调用的调用栈</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Wake-ups</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>Ends of waits, by the stack of the goroutine that ended them</source>
        <translation>等待的结束，按结束它的 goroutine 的调用栈</translation>
    </message>
    <message>
        <source>wake-ups</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>Goroutines created</source>
        <translation>创建的 goroutine</translation>
    </message>
    <message>
        <source>Goroutines, by the stack that created them</source>
        <translation>goroutine，按创建它的调用栈</translation>
    </message>
    <message>
        <source>goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>This recording has no CPU samples.
Go writes them into a trace while a CPU profile is taken too:
pprof.StartCPUProfile(io.Discard) beside trace.Start, or two requests at once,
/debug/pprof/trace and /debug/pprof/profile. Choose another weight to see the rest.</source>
        <translation>此记录没有 CPU 采样。
Go 只在同时进行 CPU 剖析时才将其写入跟踪：
在 trace.Start 的同时调用 pprof.StartCPUProfile(io.Discard)，或同时发起两个请求：
/debug/pprof/trace 和 /debug/pprof/profile。选择其他权重可查看其余内容。</translation>
    </message>
    <message>
        <source>Nothing of this kind happened in this recording.</source>
        <translation>此记录中没有发生此类情况。</translation>
    </message>
</context>
<context>
    <name>golanes::GoroutineLanes</name>
    <message>
        <source>Do Not Group Goroutines</source>
        <translation>不对 goroutine 分组</translation>
    </message>
    <message>
        <source>Group Goroutines by Start Function</source>
        <translation>按起始函数对 goroutine 分组</translation>
    </message>
    <message>
        <source>Group Goroutines by Creator</source>
        <translation>按创建者对 goroutine 分组</translation>
    </message>
    <message>
        <source>Group Goroutines by Task</source>
        <translation>按任务对 goroutine 分组</translation>
    </message>
    <message>
        <source>Filter Goroutines…</source>
        <translation>筛选 goroutine…</translation>
    </message>
    <message>
        <source>Only Goroutines in View</source>
        <translation>仅视图内的 goroutine</translation>
    </message>
    <message>
        <source>Dim Filtered Goroutines, Do Not Hide</source>
        <translation>淡化而不隐藏被筛除的 goroutine</translation>
    </message>
</context>
<context>
    <name>golanes::GroupBar</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>by function</source>
        <translation>按函数</translation>
    </message>
    <message>
        <source>by creator</source>
        <translation>按创建者</translation>
    </message>
    <message>
        <source>by task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>%1 hidden · show</source>
        <translation>已隐藏 %1 · 显示</translation>
    </message>
    <message>
        <source>Show the hidden lanes of this group again</source>
        <translation>重新显示此组隐藏的泳道</translation>
    </message>
    <message>
        <source>How the goroutines are put together</source>
        <translation>goroutine 如何归组</translation>
    </message>
    <message>
        <source>Filter the goroutines (L)</source>
        <translation>筛选 goroutine (L)</translation>
    </message>
</context>
<context>
    <name>golanes::GroupMenu</name>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Unfold Group</source>
        <translation>展开组</translation>
    </message>
    <message>
        <source>Fold Group</source>
        <translation>折叠组</translation>
    </message>
    <message>
        <source>Unpin All</source>
        <translation>全部取消固定</translation>
    </message>
    <message>
        <source>Show Hidden Lanes (%1)</source>
        <translation>显示隐藏的泳道 (%1)</translation>
    </message>
</context>
<context>
    <name>golanes::HighlightBar</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>syscall</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>GC</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>≥ 1ms</source>
        <translation>≥ 1ms</translation>
    </message>
    <message>
        <source>Shortest duration</source>
        <translation>最短时长</translation>
    </message>
    <message>
        <source>≤ 10ms</source>
        <translation>≤ 10ms</translation>
    </message>
    <message>
        <source>Longest duration</source>
        <translation>最长时长</translation>
    </message>
    <message>
        <source>Highlight nothing (H)</source>
        <translation>取消高亮 (H)</translation>
    </message>
    <message>
        <source>Highlight nothing</source>
        <translation>取消高亮</translation>
    </message>
    <message>
        <source>Highlight spans</source>
        <translation>高亮区段</translation>
    </message>
    <message>
        <source>function, or filter: site ~ &quot;db&quot; and overlaps(stw)</source>
        <translation>函数，或筛选条件：site ~ &quot;db&quot; and overlaps(stw)</translation>
    </message>
    <message>
        <source>A part of the name of a function on the stack or that the goroutine started with; or a filter, as in tables:
reason == sync and dur &gt; 1ms (Ctrl+Space: what can be asked)</source>
        <translation>栈上函数或 goroutine 起始函数名称的一部分；或与表格中相同的筛选条件：
reason == sync and dur &gt; 1ms（Ctrl+Space：可用的条件）</translation>
    </message>
    <message>
        <source>%1, such as 300us, 1.5ms or 2s</source>
        <translation>%1，例如 300us、1.5ms 或 2s</translation>
    </message>
    <message>
        <source>no such duration</source>
        <translation>不是有效的时长</translation>
    </message>
    <message>
        <source>%1, in %2 spans</source>
        <translation>%1，在 %2 个区段中</translation>
    </message>
    <message>
        <source>%1 of %2 spans</source>
        <translation>%1 / %2 个区段</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Underline them from now on, in pictures and in the session too</source>
        <translation>从现在起为其加下划线，图片和会话中也保留</translation>
    </message>
    <message>
        <source>%1, in 1 span</source>
        <translation>%1，位于 1 个区段中</translation>
    </message>
</context>
<context>
    <name>golanes::IdleFolds</name>
    <message>
        <source>Squeeze Idle Time</source>
        <translation>压缩空闲时间</translation>
    </message>
    <message>
        <source>Squeeze to the Selected Goroutine</source>
        <translation>压缩到所选 goroutine</translation>
    </message>
    <message>
        <source>Fold All but the Selection</source>
        <translation>折叠选区以外的时间</translation>
    </message>
    <message>
        <source>Unfold All Time</source>
        <translation>展开所有时间</translation>
    </message>
</context>
<context>
    <name>golanes::Inspector</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the stack</source>
        <translation>复制调用栈</translation>
    </message>
    <message>
        <source>Click something in the lanes to see its details here.</source>
        <translation>单击泳道中的内容，此处显示其详情。</translation>
    </message>
    <message>
        <source>All of G%1</source>
        <translation>G%1 的全部</translation>
    </message>
    <message>
        <source>On CPUs, by perf</source>
        <translation>在 CPU 上的情况（据 perf）</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>调用栈</translation>
    </message>
    <message>
        <source>what the wait was spent on</source>
        <translation>等待时间花在何处</translation>
    </message>
</context>
<context>
    <name>golanes::KernelText</name>
    <message>
        <source>on CPU</source>
        <translation>在 CPU 上</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>waits for a CPU</source>
        <translation>等待 CPU</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>uninterruptible</source>
        <translation>不可中断</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>system call %1</source>
        <translation>系统调用 %1</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>无限期</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>to be restarted</source>
        <translation>将重新启动</translation>
    </message>
</context>
<context>
    <name>golanes::KeysPage</name>
    <message>
        <source>Find an action, or a key such as Ctrl+F</source>
        <translation>查找操作，或按键如 Ctrl+F</translation>
    </message>
    <message>
        <source>&amp;Keys as in</source>
        <translation>按键方案(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>按下新的按键</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>Make it the action&apos;s only key</source>
        <translation>设为该操作唯一的按键</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Give it to the action besides its other keys</source>
        <translation>在该操作原有按键之外添加</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>Take all keys of the action away</source>
        <translation>移除该操作的所有按键</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Back to the keys it has in the chosen preset</source>
        <translation>恢复为所选方案中的按键</translation>
    </message>
    <message>
        <source>A preset replaces the keys that you have chosen. Go on?</source>
        <translation>切换方案会替换您自选的按键。继续吗？</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>由您选择</translation>
    </message>
    <message>
        <source>Choose an action, click into the field and press the new key.</source>
        <translation>选择一个操作，单击输入框并按下新的按键。</translation>
    </message>
    <message>
        <source>Nothing else has this key.</source>
        <translation>此按键未被占用。</translation>
    </message>
    <message>
        <source>“%1” has this key and will lose it.</source>
        <translation>“%1”原有此按键，将会失去它。</translation>
    </message>
</context>
<context>
    <name>golanes::LaneActions</name>
    <message>
        <source>Pin Lane to the Top</source>
        <translation>将泳道固定到顶部</translation>
    </message>
    <message>
        <source>Hide Lane</source>
        <translation>隐藏泳道</translation>
    </message>
    <message>
        <source>Show Hidden Lanes</source>
        <translation>显示隐藏的泳道</translation>
    </message>
    <message>
        <source>Move Lane Up</source>
        <translation>上移泳道</translation>
    </message>
    <message>
        <source>Move Lane Down</source>
        <translation>下移泳道</translation>
    </message>
    <message>
        <source>Higher Lanes in Group</source>
        <translation>增高组内泳道</translation>
    </message>
    <message>
        <source>Lower Lanes in Group</source>
        <translation>降低组内泳道</translation>
    </message>
    <message>
        <source>Labels in Spans</source>
        <translation>区段内的标签</translation>
    </message>
    <message>
        <source>Reset Lanes</source>
        <translation>重置泳道</translation>
    </message>
    <message>
        <source>Fold All Groups</source>
        <translation>折叠所有组</translation>
    </message>
    <message>
        <source>Unfold All Groups</source>
        <translation>展开所有组</translation>
    </message>
    <message>
        <source>Fold All Within Goroutines</source>
        <translation>折叠 goroutine 组内全部</translation>
    </message>
    <message>
        <source>Unfold All Within Goroutines</source>
        <translation>展开 goroutine 组内全部</translation>
    </message>
</context>
<context>
    <name>golanes::LaneGestures</name>
    <message>
        <source>perf data %1 earlier</source>
        <translation>perf 数据提前 %1</translation>
    </message>
    <message>
        <source>perf data %1 later</source>
        <translation>perf 数据延后 %1</translation>
    </message>
</context>
<context>
    <name>golanes::LaneNames</name>
    <message>
        <source>G%1</source>
        <translation>G%1</translation>
    </message>
    <message>
        <source>background task</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>%1 (task %2)</source>
        <translation>%1（任务 %2）</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>线程 %1</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>计数器 %1</translation>
    </message>
    <message>
        <source>Heap and goroutines</source>
        <translation>堆与 goroutine</translation>
    </message>
    <message>
        <source>GC and stop-the-world</source>
        <translation>GC 与全局暂停</translation>
    </message>
    <message>
        <source>Netpoll</source>
        <translation>Netpoll</translation>
    </message>
    <message>
        <source>Timer wheel</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Other processes</source>
        <translation>其他进程</translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>No heap sizes in this trace</source>
        <translation>此跟踪中没有堆大小</translation>
    </message>
    <message>
        <source>No garbage collection and no pause in this trace</source>
        <translation>此跟踪中没有垃圾回收和暂停</translation>
    </message>
    <message>
        <source>No network waits in this trace</source>
        <translation>此跟踪中没有网络等待</translation>
    </message>
    <message>
        <source>No timer fired in this trace</source>
        <translation>此跟踪中没有定时器触发</translation>
    </message>
    <message>
        <source>No user tasks in this trace (runtime/trace.NewTask)</source>
        <translation>此跟踪中没有用户任务 (runtime/trace.NewTask)</translation>
    </message>
    <message>
        <source>No processors in this trace</source>
        <translation>此跟踪中没有处理器</translation>
    </message>
    <message>
        <source>No CPUs in this recording</source>
        <translation>此记录中没有 CPU</translation>
    </message>
    <message>
        <source>No threads in this trace</source>
        <translation>此跟踪中没有线程</translation>
    </message>
    <message>
        <source>No threads of other processes in this recording</source>
        <translation>此记录中没有其他进程的线程</translation>
    </message>
    <message>
        <source>No goroutines in this trace</source>
        <translation>此跟踪中没有 goroutine</translation>
    </message>
    <message>
        <source>Heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Concurrent mark</source>
        <translation>并发标记</translation>
    </message>
    <message>
        <source>Mark assists</source>
        <translation>标记辅助</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>清扫</translation>
    </message>
    <message>
        <source>Stop-the-world</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Wake-ups</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>epoll</source>
        <translation>epoll</translation>
    </message>
    <message>
        <source>Samples in timers</source>
        <translation>定时器中的采样</translation>
    </message>
    <message>
        <source>CPU quota</source>
        <translation>CPU 配额</translation>
    </message>
    <message>
        <source>All timers</source>
        <translation>所有定时器</translation>
    </message>
    <message>
        <source>Timers of P%1</source>
        <translation>P%1 的定时器</translation>
    </message>
    <message>
        <source>P%1</source>
        <translation>P%1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>M %1</source>
        <translation>M %1</translation>
    </message>
    <message>
        <source>stack of G%1</source>
        <translation>G%1 的调用栈</translation>
    </message>
</context>
<context>
    <name>golanes::LanePaint</name>
    <message>
        <source>no stack of this goroutine was recorded</source>
        <translation>未录制此 goroutine 的调用栈</translation>
    </message>
    <message>
        <source>no stack of it is known in what is visible</source>
        <translation>可见范围内未知其调用栈</translation>
    </message>
</context>
<context>
    <name>golanes::LaneView</name>
    <message>
        <source>not in this recording</source>
        <translation>不在此记录中</translation>
    </message>
    <message>
        <source>all the time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>调用栈</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Mark This Instant</source>
        <translation>标记此时刻</translation>
    </message>
    <message>
        <source>Count Time from Here</source>
        <translation>从此处开始计时</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>组：%1</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>All Lanes</source>
        <translation>所有泳道</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Highlight “%1” of %2</source>
        <translation>高亮 %2 的“%1”</translation>
    </message>
    <message>
        <source>Only Goroutines of %1</source>
        <translation>仅 %1 的 goroutine</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>netpoll</source>
        <translation>netpoll</translation>
    </message>
    <message>
        <source>%1 arrows for %2 of %3 wake-ups and creations in these lanes</source>
        <translation>这些泳道中 %3 个唤醒和创建里的 %2 个，共 %1 个箭头</translation>
    </message>
    <message>
        <source>; every %1th was looked at</source>
        <translation>；每 %1 个查看一个</translation>
    </message>
    <message>
        <source>%1 of the %2 it wakes here</source>
        <translation>此处唤醒 %2 个中的 %1 个</translation>
    </message>
    <message>
        <source>%1 · 1 span</source>
        <translation>%1 · 1 个区段</translation>
    </message>
    <message>
        <source>%1 · %2 spans</source>
        <translation>%1 · %2 个区段</translation>
    </message>
</context>
<context>
    <name>golanes::LatencyChart</name>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>How fine the map is</source>
        <translation>热图的精细程度</translation>
    </message>
    <message>
        <source>coarse</source>
        <translation>粗</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>细</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>of all that end in these %1</source>
        <translation>占这 %1 内结束的全部</translation>
    </message>
    <message>
        <source>in the visible time</source>
        <translation>在可见时间内</translation>
    </message>
    <message>
        <source>how long they took</source>
        <translation>用时多久</translation>
    </message>
</context>
<context>
    <name>golanes::LatencyChoice</name>
    <message>
        <source>What is measured</source>
        <translation>测量什么</translation>
    </message>
    <message>
        <source>Of which name</source>
        <translation>限定名称</translation>
    </message>
    <message>
        <source>of any name</source>
        <translation>任意名称</translation>
    </message>
    <message>
        <source>What was waited for</source>
        <translation>等待的对象</translation>
    </message>
    <message>
        <source>for anything</source>
        <translation>任意对象</translation>
    </message>
</context>
<context>
    <name>golanes::LeakBar</name>
    <message>
        <source>group ≥ </source>
        <translation>组 ≥ </translation>
    </message>
    <message>
        <source>So many goroutines that were created alike, wait alike and are of about one age</source>
        <translation>创建方式相同、等待相同且年龄相近的 goroutine 至少要有这么多</translation>
    </message>
    <message>
        <source>mean age &gt; </source>
        <translation>平均年龄 &gt; </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How old they are at the end on average; less in a short recording</source>
        <translation>在结束时的平均年龄；较短的记录中要求更低</translation>
    </message>
    <message>
        <source>ε </source>
        <translation>ε </translation>
    </message>
    <message>
        <source>How near ages are to each other in a cluster (of DBSCAN); less in a short recording</source>
        <translation>聚类 (DBSCAN) 中各年龄应有多接近；较短的记录中更小</translation>
    </message>
    <message>
        <source>within ε ≥ </source>
        <translation>ε 内 ≥ </translation>
    </message>
    <message>
        <source>How many goroutines must be that near for a cluster (minPts of DBSCAN)</source>
        <translation>形成聚类须有多少个 goroutine 如此接近 (DBSCAN 的 minPts)</translation>
    </message>
    <message>
        <source>As Usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Takes the usual thresholds again</source>
        <translation>重新采用默认阈值</translation>
    </message>
    <message>
        <source>Looks for leaked goroutines in a dump of the same process, as /debug/pprof/goroutine?debug=2 gives it. It can be dropped on the lanes, too</source>
        <translation>在同一进程的转储中查找泄漏的 goroutine，转储由 /debug/pprof/goroutine?debug=2 给出。也可以拖放到泳道上</translation>
    </message>
    <message>
        <source>Forget the dump</source>
        <translation>移除转储</translation>
    </message>
    <message>
        <source>Goroutine Dump…</source>
        <translation>goroutine 转储…</translation>
    </message>
    <message>
        <source>Dump: %1</source>
        <translation>转储：%1</translation>
    </message>
    <message>
        <source>Open a Dump of Goroutines</source>
        <translation>打开 goroutine 转储</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Open a recording first</source>
        <translation>请先打开记录</translation>
    </message>
    <message>
        <source>Stop reading the dump</source>
        <translation>停止读取转储</translation>
    </message>
</context>
<context>
    <name>golanes::LeakSearch</name>
    <message>
        <source>it is larger than %1</source>
        <translation>它大于 %1</translation>
    </message>
    <message>
        <source>it is no dump of goroutines but of the kind %1</source>
        <translation>它不是 goroutine 转储，而是 %1</translation>
    </message>
    <message>
        <source>it is compressed: unpack it first</source>
        <translation>它是压缩的：请先解压</translation>
    </message>
    <message>
        <source>it looks like %1, not like a dump of goroutines</source>
        <translation>它看起来是 %1，而不是 goroutine 转储</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>它不是普通文件</translation>
    </message>
</context>
<context>
    <name>golanes::Legend</name>
    <message>
        <source>ready by netpoll</source>
        <translation>由 netpoll 就绪</translation>
    </message>
    <message>
        <source>by deadline</source>
        <translation>由截止时间</translation>
    </message>
    <message>
        <source>ready, not yet running</source>
        <translation>就绪，尚未运行</translation>
    </message>
    <message>
        <source>epoll only looks</source>
        <translation>epoll 仅查看</translation>
    </message>
    <message>
        <source>netpollBreak</source>
        <translation>netpollBreak</translation>
    </message>
    <message>
        <source>held back by the quota</source>
        <translation>被配额限制</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>counters, by what they count</source>
        <translation>计数器（按计数内容）</translation>
    </message>
    <message>
        <source>live heap</source>
        <translation>存活堆</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>collecting</source>
        <translation>回收中</translation>
    </message>
    <message>
        <source>world stopped</source>
        <translation>全局暂停</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>timer channel</source>
        <translation>定时器通道</translation>
    </message>
    <message>
        <source>AfterFunc</source>
        <translation>AfterFunc</translation>
    </message>
    <message>
        <source>fired, not yet running</source>
        <translation>已触发，尚未运行</translation>
    </message>
    <message>
        <source>task, with its regions below</source>
        <translation>任务，其区域在下方</translation>
    </message>
    <message>
        <source>on CPU</source>
        <translation>在 CPU 上</translation>
    </message>
    <message>
        <source>waits for a CPU</source>
        <translation>等待 CPU</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>uninterruptible</source>
        <translation>不可中断</translation>
    </message>
    <message>
        <source>running, on CPU</source>
        <translation>运行中，在 CPU 上</translation>
    </message>
    <message>
        <source>syscall</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>GC worker</source>
        <translation>GC worker</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>GC</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>task or region</source>
        <translation>任务或区域</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>heap goal</source>
        <translation>堆目标</translation>
    </message>
    <message>
        <source>on the stack</source>
        <translation>在栈上</translation>
    </message>
    <message>
        <source>CPU sample</source>
        <translation>CPU 采样</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>采样</translation>
    </message>
</context>
<context>
    <name>golanes::LoadingPage</name>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Decompressing</source>
        <translation>正在解压</translation>
    </message>
    <message>
        <source>Decoding events</source>
        <translation>正在解码事件</translation>
    </message>
    <message>
        <source>Putting events in order</source>
        <translation>正在排序事件</translation>
    </message>
    <message>
        <source>Filling the store</source>
        <translation>正在填充存储</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop loading (Esc)</source>
        <translation>停止加载 (Esc)</translation>
    </message>
    <message>
        <source>%1 · %2 % of %3</source>
        <translation>%1 · %3 的 %2 %</translation>
    </message>
</context>
<context>
    <name>golanes::MainWindow</name>
    <message>
        <source>%1 is in the clipboard</source>
        <translation>%1 已复制到剪贴板</translation>
    </message>
    <message>
        <source>%1 is not open</source>
        <translation>%1 未打开</translation>
    </message>
    <message>
        <source>Open Recordings</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Traces, perf data, profiles and sessions (*.trace *.trace.gz *.trace.zst *.out *.data *.data.gz *.data.zst *.perf *.csv *.pb.gz *.pb *.pprof *.prof *.golanes);;All files (*)</source>
        <translation>跟踪、perf 数据、剖析和会话 (*.trace *.trace.gz *.trace.zst *.out *.data *.data.gz *.data.zst *.perf *.csv *.pb.gz *.pb *.pprof *.prof *.golanes);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lane Colours</source>
        <translation>泳道配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Notes, arrows, intervals and other annotations</source>
        <translation>注释、箭头、区间及其他标注</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>&amp;Selection Panel</source>
        <translation>选区面板(&amp;S)</translation>
    </message>
    <message>
        <source>Flame Graph</source>
        <translation>火焰图</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme, lane colours and language</source>
        <translation>主题、泳道配色和语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>泳道(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>标注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>清除列表(&amp;C)</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 个注意事项</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n 个注意事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the recording is missing: show what</source>
        <translation>记录缺失一部分：查看详情</translation>
    </message>
    <message>
        <source>Nothing is missing; show what is unusual</source>
        <translation>没有缺失；查看异常之处</translation>
    </message>
    <message>
        <source>Added to the report: %1</source>
        <translation>已加入报告：%1</translation>
    </message>
    <message>
        <source>Added to the report (%2): %1</source>
        <translation>已加入报告 (%2)：%1</translation>
    </message>
    <message>
        <source>Golanes</source>
        <translation>Golanes</translation>
    </message>
    <message>
        <source>%1[*] – %2</source>
        <translation>%1[*] – %2</translation>
    </message>
    <message>
        <source>One minute through Golanes</source>
        <translation>一分钟了解 Golanes</translation>
    </message>
    <message>
        <source>What stands where, in six steps. Everything stays usable meanwhile: try what you read. Esc in this card ends the tour; Help ▸ Tour begins it again.</source>
        <translation>分六步介绍各部分的位置。其间一切照常可用：边读边试。在此卡片中按 Esc 结束导览；帮助 ▸ 导览可重新开始。</translation>
    </message>
    <message>
        <source>What costs time</source>
        <translation>什么耗费了时间</translation>
    </message>
    <message>
        <source>Findings come first: ranked, in words, each with what it is concluded from. Click one: its lanes and its time are shown. Alt+Left goes back.</source>
        <translation>首先是“发现”：按重要性排序，用文字说明，并附上得出结论的依据。单击一项即显示其泳道和时间。Alt+Left 返回。</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Each lane is one thing over time: the heap, a P, a thread, a goroutine. Colours tell states. W and S or Ctrl+wheel zoom at the pointer down to nanoseconds, dragging pans, 0 shows all. Hover for what a span is; click it for its stack and who ended the wait, and [ and ] follow the wake-ups.</source>
        <translation>每条泳道是一个事物随时间的变化：堆、一个 P、一个线程、一个 goroutine。颜色表示状态。W 和 S 或 Ctrl+滚轮在指针处缩放，可细至纳秒；拖动平移，0 显示全部。悬停可查看区段是什么；单击可查看其调用栈以及谁结束了等待，[ 和 ] 沿唤醒关系前后移动。</translation>
    </message>
    <message>
        <source>The whole recording</source>
        <translation>整个记录</translation>
    </message>
    <message>
        <source>The strip shows all of it, and what of it is in view. Drag here to look elsewhere. Shift+drag over the lanes selects an area: a panel adds up what happened there, and tables, charts and flame graphs are about it until Esc lifts it.</source>
        <translation>此条显示全部记录，以及当前视图所在的部分。在此拖动可查看别处。在泳道上 Shift+拖动可选择一个区域：面板汇总其中发生的事，表格、图表和火焰图也只针对它，直到按 Esc 取消。</translation>
    </message>
    <message>
        <source>Finding things</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>Ctrl+F finds whatever has a name, a number or a time: a goroutine, function, task, log message, 12.5ms. Ctrl+K finds every command and tells its key.</source>
        <translation>Ctrl+F 可查找一切有名称、编号或时间的内容：goroutine、函数、任务、日志消息、12.5ms。Ctrl+K 可查找所有命令并显示其按键。</translation>
    </message>
    <message>
        <source>Keeping it</source>
        <translation>保存成果</translation>
    </message>
    <message>
        <source>N puts a note on what is selected, arrows and boxes are here. E makes a picture that explains itself, and Ctrl+S keeps everything for tomorrow.</source>
        <translation>N 为选中项添加注释，箭头和方框也在这里。E 生成一张能自我说明的图片，Ctrl+S 保存一切以备日后使用。</translation>
    </message>
    <message>
        <source>Now yours</source>
        <translation>轮到您了</translation>
    </message>
    <message>
        <source>Drop a trace anywhere on the window; perf.data of the same run joins it on one clock, and a second trace dropped on the right half is compared with the first. ? shows all keys.</source>
        <translation>将跟踪拖放到窗口任意位置；同一次运行的 perf.data 会与它共用同一时钟，拖放到右半边的第二个跟踪则与第一个比较。? 显示所有按键。</translation>
    </message>
    <message>
        <source>Open Rece&amp;nt</source>
        <translation>打开最近的文件(&amp;N)</translation>
    </message>
    <message>
        <source>A comparison needs a Go trace, or a profile, for each side</source>
        <translation>比较需要每侧各有一个 Go 跟踪或剖析</translation>
    </message>
    <message>
        <source>%1: %2
%3: %4</source>
        <translation>%1：%2
%3：%4</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>The chart alone</source>
        <translation>仅图表</translation>
    </message>
    <message>
        <source>The flame graph alone</source>
        <translation>仅火焰图</translation>
    </message>
    <message>
        <source>The distributions alone</source>
        <translation>仅分布图</translation>
    </message>
    <message>
        <source>The difference flame graph alone</source>
        <translation>仅差异火焰图</translation>
    </message>
</context>
<context>
    <name>golanes::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>golanes::MetricModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no run has it</source>
        <translation>没有运行具有此项</translation>
    </message>
    <message>
        <source>%1, in %2, %3</source>
        <translation>%1，在 %2，%3</translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation>基准：%1</translation>
    </message>
    <message>
        <source>    runs: %1</source>
        <translation>    各次运行：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新版：%1</translation>
    </message>
    <message>
        <source>So few runs cannot give a p below %1. Of all with a p as small about %2 % are chance.</source>
        <translation>运行次数太少，p 不可能低于 %1。在 p 同样小的所有指标中，约 %2 % 出于偶然。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新版</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
</context>
<context>
    <name>golanes::MetricPanel</name>
    <message>
        <source>Filter: pauses, worse, db…</source>
        <translation>筛选：pauses、worse、db…</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message numerus="yes">
        <source>%n metrics</source>
        <translation>
            <numerusform>%n 个指标</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 metrics</source>
        <translation>%1 / %2 个指标</translation>
    </message>
    <message>
        <source>counts a second</source>
        <translation>每秒计数</translation>
    </message>
    <message>
        <source>counts for each request</source>
        <translation>每个请求的计数</translation>
    </message>
    <message>
        <source>counts of the whole run</source>
        <translation>整次运行的计数</translation>
    </message>
    <message>
        <source>What counts and amounts are divided by; a request is a task, else a region</source>
        <translation>计数和数量除以什么；请求指任务，没有则为区域</translation>
    </message>
</context>
<context>
    <name>golanes::MmuChart</name>
    <message>
        <source>length of the window</source>
        <translation>窗口长度</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>99.9 % of windows have more</source>
        <translation>99.9 % 的窗口高于此值</translation>
    </message>
    <message>
        <source>99 % have more</source>
        <translation>99 % 的窗口高于此值</translation>
    </message>
    <message>
        <source>95 % have more</source>
        <translation>95 % 的窗口高于此值</translation>
    </message>
    <message>
        <source>What counts as taken by the collector</source>
        <translation>哪些算作被回收器占用</translation>
    </message>
    <message>
        <source>pauses, mark workers, assists</source>
        <translation>暂停、标记 worker、辅助</translation>
    </message>
    <message>
        <source>pauses alone</source>
        <translation>仅暂停</translation>
    </message>
    <message>
        <source>as go tool trace counts (too much)</source>
        <translation>按 go tool trace 的算法（偏多）</translation>
    </message>
    <message>
        <source>least that was left</source>
        <translation>剩余最少</translation>
    </message>
    <message>
        <source>99.9 % of them have more than</source>
        <translation>其中 99.9 % 高于</translation>
    </message>
    <message>
        <source>99 % of them have more than</source>
        <translation>其中 99 % 高于</translation>
    </message>
    <message>
        <source>95 % of them have more than</source>
        <translation>其中 95 % 高于</translation>
    </message>
    <message>
        <source>click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>go to the worst</source>
        <translation>转到最差处</translation>
    </message>
    <message>
        <source>Windows of %1</source>
        <translation>%1 的窗口</translation>
    </message>
    <message>
        <source>The worst %1: %2 of the Ps were left to the program</source>
        <translation>最差的 %1：程序只得到 P 的 %2</translation>
    </message>
    <message>
        <source>%1 were left to the program on average</source>
        <translation>平均有 %1 留给程序</translation>
    </message>
    <message>
        <source>worst %1: %2</source>
        <translation>最差 %1：%2</translation>
    </message>
    <message>
        <source>The recording does not tell the number of Ps here, so that no share of them can be told.</source>
        <translation>记录在此处没有 P 的数量，因此无法得出占比。</translation>
    </message>
    <message>
        <source>Lift the selected area, or record with Go 1.12 or newer.</source>
        <translation>请取消选区，或用 Go 1.12 或更新版本录制。</translation>
    </message>
    <message>
        <source>taken in the worst by mark workers</source>
        <translation>最差时被标记 worker 占用</translation>
    </message>
    <message>
        <source>… by mark assists, waiting included</source>
        <translation>… 被标记辅助占用，包括等待</translation>
    </message>
    <message>
        <source>… by the stopped world</source>
        <translation>… 被全局暂停占用</translation>
    </message>
    <message>
        <source>of the Ps, left to the program</source>
        <translation>的 P 留给程序</translation>
    </message>
</context>
<context>
    <name>golanes::NamedFilters</name>
    <message>
        <source>Long waits</source>
        <translation>长时间等待</translation>
    </message>
    <message>
        <source>Slow network</source>
        <translation>慢速网络</translation>
    </message>
    <message>
        <source>Held up by locks</source>
        <translation>被锁阻塞</translation>
    </message>
    <message>
        <source>Waited for a P</source>
        <translation>等待 P</translation>
    </message>
    <message>
        <source>Slow wake-ups</source>
        <translation>缓慢唤醒</translation>
    </message>
    <message>
        <source>While the world was stopped</source>
        <translation>全局暂停期间</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
</context>
<context>
    <name>golanes::NoteEditor</name>
    <message>
        <source>Text of the annotation</source>
        <translation>标注的文本</translation>
    </message>
    <message>
        <source>**bold**, *italic*; Shift+Enter: new line</source>
        <translation>**粗体**、*斜体*；Shift+Enter：换行</translation>
    </message>
    <message>
        <source>Enter ends, Shift+Enter begins another line</source>
        <translation>Enter 结束，Shift+Enter 换行</translation>
    </message>
</context>
<context>
    <name>golanes::OverviewStrip</name>
    <message>
        <source>%1 in view</source>
        <translation>视图内 %1</translation>
    </message>
    <message>
        <source>%1, %2 folded</source>
        <translation>%1，已折叠 %2</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>共录制 %1</translation>
    </message>
    <message>
        <source>Overview of the recording</source>
        <translation>记录概览</translation>
    </message>
</context>
<context>
    <name>golanes::PartSaver</name>
    <message>
        <source>Save %1 to %2 of the Trace</source>
        <translation>保存跟踪中 %1 至 %2 的部分</translation>
    </message>
    <message>
        <source>Go execution traces (*.trace);;All files (*)</source>
        <translation>Go 执行跟踪 (*.trace);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save Part of the Trace</source>
        <translation>保存跟踪的一部分</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>未保存 %1</translation>
    </message>
    <message>
        <source>Saved %1 (%2)</source>
        <translation>已保存 %1（%2）</translation>
    </message>
</context>
<context>
    <name>golanes::PerfBars</name>
    <message>
        <source>&amp;Show Both</source>
        <translation>一起显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Align by Hand…</source>
        <translation>手动对齐(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Open by Itself</source>
        <translation>单独打开(&amp;O)</translation>
    </message>
    <message>
        <source>%1 lies beside this trace, perhaps of the same run.</source>
        <translation>%1 与此跟踪在同一文件夹，可能来自同一次运行。</translation>
    </message>
    <message>
        <source>%1 could not be read. %2</source>
        <translation>无法读取 %1。%2</translation>
    </message>
    <message>
        <source>%1 is not shown: how its clock is related to that of the trace is not known (%2).</source>
        <translation>%1 未显示：其时钟与跟踪时钟的关系未知（%2）。</translation>
    </message>
</context>
<context>
    <name>golanes::PerfCompanion</name>
    <message>
        <source>Stopped before it was known.</source>
        <translation>在得出结果前已停止。</translation>
    </message>
    <message>
        <source>This is no perf data.</source>
        <translation>这不是 perf 数据。</translation>
    </message>
</context>
<context>
    <name>golanes::PerfFacts</name>
    <message>
        <source>Linux perf data</source>
        <translation>Linux perf 数据</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>写入者</translation>
    </message>
    <message>
        <source>perf %1</source>
        <translation>perf %1</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>runs on CPUs</source>
        <translation>在 CPU 上的运行段</translation>
    </message>
    <message>
        <source>perf recorded switches away from threads only: time on CPUs is incomplete. Record with --switch-events.</source>
        <translation>perf 只录制了线程被换出的切换：CPU 时间不完整。请用 --switch-events 录制。</translation>
    </message>
    <message>
        <source>wake-ups</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>system calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>lost events</source>
        <translation>丢失的事件</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>内存占用</translation>
    </message>
    <message>
        <source>Readings of a cgroup&apos;s cpu.stat</source>
        <translation>cgroup 的 cpu.stat 读数</translation>
    </message>
    <message>
        <source>read for</source>
        <translation>读取时长</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>times throttled</source>
        <translation>受限次数</translation>
    </message>
</context>
<context>
    <name>golanes::PerfFlameSource</name>
    <message>
        <source>Linux: off CPU</source>
        <translation>Linux：off-CPU</translation>
    </message>
    <message>
        <source>Time that threads had no CPU, by the stack at which they were switched off</source>
        <translation>线程没有 CPU 的时间，按被换出时的调用栈</translation>
    </message>
    <message>
        <source>Time that threads had no CPU, by the stack at which they were switched off. The recording does not tell when they came back: it ends where they are next seen.</source>
        <translation>线程没有 CPU 的时间，按被换出时的调用栈。记录中没有它们何时回来：以下一次见到为结束。</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Linux: %1</source>
        <translation>Linux：%1</translation>
    </message>
    <message>
        <source>Events of %1, by the stack that caused them</source>
        <translation>%1 事件，按引发它的调用栈</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Linux: CPU time (%1)</source>
        <translation>Linux：CPU 时间 (%1)</translation>
    </message>
    <message>
        <source>Time on a CPU by samples, kernel and program</source>
        <translation>按采样计算的 CPU 时间，内核与程序</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Counts of %1 by samples, kernel and program</source>
        <translation>按采样计算的 %1 计数，内核与程序</translation>
    </message>
    <message>
        <source>This recording has no samples of the CPU.
Record some with
perf record -k CLOCK_MONOTONIC --switch-events --call-graph fp -e cpu-clock -F 997 -p PID</source>
        <translation>此记录没有 CPU 采样。
可用以下命令录制
perf record -k CLOCK_MONOTONIC --switch-events --call-graph fp -e cpu-clock -F 997 -p PID</translation>
    </message>
    <message>
        <source>Perf data tell of threads, not of Ps: choose a goroutine or a thread, or “everybody”.</source>
        <translation>perf 数据记录的是线程而不是 P：请选择 goroutine 或线程，或“全部”。</translation>
    </message>
    <message>
        <source>Whose the time is is inferred: of the goroutine that Go&apos;s trace has on the thread when Linux switched it off. Goroutines that wait in Go leave their thread before.</source>
        <translation>时间的归属是推断的：归于 Linux 将线程切出时 Go 跟踪中位于该线程上的 goroutine。在 Go 中等待的 goroutine 会先离开其线程。</translation>
    </message>
    <message>
        <source>Whose a sample is is inferred: of the goroutine that Go&apos;s trace has on the thread then.</source>
        <translation>采样的归属是推断的：归于当时 Go 跟踪中位于该线程上的 goroutine。</translation>
    </message>
    <message>
        <source>That is as good as the clocks agree: the badge in the status bar says how well.</source>
        <translation>其准确程度取决于时钟的对齐：状态栏中的徽标会说明。</translation>
    </message>
</context>
<context>
    <name>golanes::PictureDialog</name>
    <message>
        <source>&amp;Legend of the states shown</source>
        <translation>所示状态的图例(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Where it is from</source>
        <translation>来源信息(&amp;W)</translation>
    </message>
    <message>
        <source>A&amp;nnotations</source>
        <translation>标注(&amp;N)</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>可见部分</translation>
    </message>
    <message>
        <source>The selected area</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>The whole recording</source>
        <translation>整个记录</translation>
    </message>
    <message>
        <source>Lanes in sight</source>
        <translation>视图内的泳道</translation>
    </message>
    <message>
        <source>All that are not folded or hidden</source>
        <translation>所有未折叠或隐藏的泳道</translation>
    </message>
    <message>
        <source>Light, for print</source>
        <translation>浅色，适合打印</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>2×</source>
        <translation>2×</translation>
    </message>
    <message>
        <source>3×</source>
        <translation>3×</translation>
    </message>
    <message>
        <source>4×</source>
        <translation>4×</translation>
    </message>
    <message>
        <source>Pixels of a PNG for each of the width; SVG and PDF are sharp at any size</source>
        <translation>PNG 每单位宽度的像素数；SVG 和 PDF 在任何尺寸下都清晰</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Time:</source>
        <translation>时间(&amp;T)：</translation>
    </message>
    <message>
        <source>L&amp;anes:</source>
        <translation>泳道(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C)：</translation>
    </message>
    <message>
        <source>W&amp;idth:</source>
        <translation>宽度(&amp;I)：</translation>
    </message>
    <message>
        <source>Sc&amp;ale of PNG:</source>
        <translation>PNG 倍率(&amp;A)：</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>标题(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <source>Add to &amp;Report</source>
        <translation>加入报告(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n lanes more have no room in it.</source>
        <translation>
            <numerusform>另有 %n 条泳道放不下。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf);;All files (*)</source>
        <translation>图片 (*.png *.svg *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>未保存 %1：%2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The picture is in the clipboard</source>
        <translation>图片已复制到剪贴板</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
</context>
<context>
    <name>golanes::ProblemsDialog</name>
    <message>
        <source>Problems in %1</source>
        <translation>%1 中的问题</translation>
    </message>
    <message>
        <source>Nothing is missing. The notes tell what is unusual.</source>
        <translation>没有缺失。注意事项说明异常之处。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save Report About This File…</source>
        <translation>保存此文件的报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Its structure and where reading it failed, without what is in it. Nothing is sent.</source>
        <translation>其结构以及读取在何处失败，不含文件内容。不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>golanes::ProblemsModel</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>First at byte</source>
        <translation>首次出现的字节</translation>
    </message>
</context>
<context>
    <name>golanes::ProfileFlameSource</name>
    <message>
        <source>Time on a CPU, by samples</source>
        <translation>在 CPU 上的时间（按采样）</translation>
    </message>
    <message>
        <source>Samples, by the stack that was sampled</source>
        <translation>采样，按采到的调用栈</translation>
    </message>
    <message>
        <source>Memory that was in use, by the stack that allocated it</source>
        <translation>使用中的内存，按分配它的调用栈</translation>
    </message>
    <message>
        <source>Objects that were in use, by the stack that allocated them</source>
        <translation>使用中的对象，按分配它的调用栈</translation>
    </message>
    <message>
        <source>Memory that was allocated since the program started</source>
        <translation>程序启动以来分配的内存</translation>
    </message>
    <message>
        <source>Objects that were allocated since the program started</source>
        <translation>程序启动以来分配的对象</translation>
    </message>
    <message>
        <source>Time that goroutines waited, by the stack that waited or that held others up</source>
        <translation>goroutine 等待的时间，按等待者或使他人等待者的调用栈</translation>
    </message>
    <message>
        <source>Waits, by the stack that waited or that held others up</source>
        <translation>等待次数，按等待者或使他人等待者的调用栈</translation>
    </message>
    <message>
        <source>Goroutines that were there, by their stack</source>
        <translation>存在的 goroutine，按其调用栈</translation>
    </message>
    <message>
        <source>All values of %1 are zero in this profile.</source>
        <translation>此剖析中 %1 的所有值均为零。</translation>
    </message>
</context>
<context>
    <name>golanes::ProfilePairs</name>
    <message>
        <source>profiles</source>
        <translation>剖析</translation>
    </message>
    <message>
        <source>%1 profiles</source>
        <translation>%1 剖析</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>golanes::PropertiesDialog</name>
    <message>
        <source>Properties of %1</source>
        <translation>%1 的属性</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>golanes::RecentList</name>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>清除列表</translation>
    </message>
</context>
<context>
    <name>golanes::RecipeCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>golanes::RecordDialog</name>
    <message>
        <source>with system &amp;calls</source>
        <translation>包含系统调用(&amp;C)</translation>
    </message>
    <message>
        <source>How to Record</source>
        <translation>如何录制</translation>
    </message>
    <message>
        <source>a running process</source>
        <translation>正在运行的进程</translation>
    </message>
    <message>
        <source>a command from its start</source>
        <translation>从启动开始的命令</translation>
    </message>
    <message>
        <source>the whole system</source>
        <translation>整个系统</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>by frame pointers (Go has them)</source>
        <translation>按帧指针（Go 自带）</translation>
    </message>
    <message>
        <source>by copies of the stack (C without them)</source>
        <translation>按栈内存副本（无帧指针的 C）</translation>
    </message>
    <message>
        <source>&amp;Record:</source>
        <translation>录制(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Process or command:</source>
        <translation>进程或命令(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>时长(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Stacks:</source>
        <translation>调用栈(&amp;S)：</translation>
    </message>
    <message>
        <source>Start both at the same time. perf needs root, or kernel.perf_event_paranoid at -1. By CLOCK_MONOTONIC both files stand on one clock exactly; without, Golanes finds out how the clocks are related. Then open both files together, with the program beside them for names.</source>
        <translation>请同时开始两者。perf 需要 root 权限，或 kernel.perf_event_paranoid 为 -1。使用 CLOCK_MONOTONIC 时两个文件精确共用一个时钟；否则由 Golanes 推算两个时钟的关系。然后一起打开两个文件，程序文件放在旁边以便得到名称。</translation>
    </message>
    <message>
        <source>./program -its -options</source>
        <translation>./program -its -options</translation>
    </message>
    <message>
        <source>number of the process</source>
        <translation>进程号</translation>
    </message>
    <message>
        <source>Linux</source>
        <translation>Linux</translation>
    </message>
    <message>
        <source>Go, of a program with net/http/pprof</source>
        <translation>Go，使用 net/http/pprof 的程序</translation>
    </message>
</context>
<context>
    <name>golanes::Report</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Change Title</source>
        <translation>更改标题</translation>
    </message>
    <message>
        <source>Add to Report</source>
        <translation>加入报告</translation>
    </message>
    <message>
        <source>Change Heading</source>
        <translation>更改小标题</translation>
    </message>
    <message>
        <source>Change Text</source>
        <translation>更改文本</translation>
    </message>
    <message>
        <source>Remove from Report</source>
        <translation>从报告中移除</translation>
    </message>
    <message>
        <source>Move in Report</source>
        <translation>在报告中移动</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>golanes::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>What is in the report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>Nothing is in it yet.

Right-click a finding, a row of a table, a chart, a flame graph or a note in its list, and choose Add to Report. The key Ctrl+E adds the lanes as they are shown.</source>
        <translation>尚无内容。

右键单击一项发现、表格的一行、图表、火焰图或列表中的注释，选择“加入报告”。按 Ctrl+E 可加入当前显示的泳道。</translation>
    </message>
    <message>
        <source>What it shows, in your words: **bold**, *italic*</source>
        <translation>用您的话说明它显示了什么：**粗体**、*斜体*</translation>
    </message>
    <message>
        <source>&amp;Heading:</source>
        <translation>小标题(&amp;H)：</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>文本(&amp;X)：</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Add Text</source>
        <translation>添加文本</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Reports (*.html *.pdf);;All files (*)</source>
        <translation>报告 (*.html *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>未保存 %1：%2</translation>
    </message>
</context>
<context>
    <name>golanes::ReportPanel</name>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>How to Read It</source>
        <translation>如何解读</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Measuring the runs…</source>
        <translation>正在测量各次运行…</translation>
    </message>
    <message>
        <source>&lt;p&gt;What changed will stand here once both sides are measured.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两侧测量完成后，此处显示有何变化。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Page that stands alone (*.html)</source>
        <translation>独立的网页 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON, every figure (*.json)</source>
        <translation>JSON，包含所有数值 (*.json)</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Could not save %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>Upgrade checklist</source>
        <translation>升级检查清单</translation>
    </message>
    <message>
        <source>Metrics of both sides</source>
        <translation>两侧的指标</translation>
    </message>
</context>
<context>
    <name>golanes::RulerView</name>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>since start</source>
        <translation>自开始</translation>
    </message>
    <message>
        <source>trace clock</source>
        <translation>跟踪时钟</translation>
    </message>
    <message>
        <source>wall clock, %1</source>
        <translation>挂钟时间，%1</translation>
    </message>
    <message>
        <source>How times are written</source>
        <translation>时间的书写方式</translation>
    </message>
    <message>
        <source>Stop-the-world</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>Garbage collection</source>
        <translation>垃圾回收</translation>
    </message>
    <message>
        <source>STW</source>
        <translation>STW</translation>
    </message>
    <message>
        <source>GC</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>Time ruler</source>
        <translation>时间标尺</translation>
    </message>
    <message>
        <source>Remove Mark %1</source>
        <translation>移除标记 %1</translation>
    </message>
</context>
<context>
    <name>golanes::ScopeChips</name>
    <message>
        <source>Only the selected %1</source>
        <translation>仅所选的 %1</translation>
    </message>
    <message>
        <source>Only the selected %1 of 1 goroutine</source>
        <translation>仅所选的 %1，1 个 goroutine</translation>
    </message>
    <message>
        <source>Only the selected %1 of %2 goroutines</source>
        <translation>仅所选的 %1，%2 个 goroutine</translation>
    </message>
    <message>
        <source>Only %1 of %2 goroutines</source>
        <translation>仅 %2 个 goroutine 中的 %1 个</translation>
    </message>
    <message>
        <source>Only what is in the selected area counts. Click, or Esc in the lanes, lifts it.</source>
        <translation>只计入选区中的内容。单击，或在泳道中按 Esc 可取消。</translation>
    </message>
    <message>
        <source>Only goroutines that pass the filter of the lanes count.</source>
        <translation>只计入符合泳道筛选条件的 goroutine。</translation>
    </message>
    <message>
        <source>Only goroutines that pass the filter of the lanes count: %1.</source>
        <translation>只计入符合泳道筛选条件的 goroutine：%1。</translation>
    </message>
    <message>
        <source>Click, or Esc in the lanes, lifts it.</source>
        <translation>单击，或在泳道中按 Esc 可取消。</translation>
    </message>
</context>
<context>
    <name>golanes::Search</name>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Go to Goroutine or Time…</source>
        <translation>转到 goroutine 或时间…</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Copy Reference</source>
        <translation>复制引用</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>after the end</source>
        <translation>在结束之后</translation>
    </message>
    <message>
        <source>before the start</source>
        <translation>在开始之前</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Goroutines by start function</source>
        <translation>goroutine（按起始函数）</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Stop-the-world</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>Garbage collection</source>
        <translation>垃圾回收</translation>
    </message>
    <message>
        <source>Functions on stacks</source>
        <translation>栈上的函数</translation>
    </message>
    <message>
        <source>Log categories</source>
        <translation>日志类别</translation>
    </message>
    <message>
        <source>Log messages</source>
        <translation>日志消息</translation>
    </message>
    <message>
        <source>Functions in CPU samples</source>
        <translation>CPU 采样中的函数</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>于 %1</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>所有%1</translation>
    </message>
</context>
<context>
    <name>golanes::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Search or go to  (%1)</source>
        <translation>搜索或转到  (%1)</translation>
    </message>
    <message>
        <source>Go to: 57, P3, G57@0.5s, +3s, 12.5ms, 1s..1.5s, 14:03:22</source>
        <translation>转到：57、P3、G57@0.5s、+3s、12.5ms、1s..1.5s、14:03:22</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1 is not open</source>
        <translation>%1 未打开</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>没有此命令</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>golanes::SessionBars</name>
    <message>
        <source>&amp;Open Again</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Forget It</source>
        <translation>放弃(&amp;F)</translation>
    </message>
    <message>
        <source>The recordings themselves stay as they are</source>
        <translation>记录文件本身保持不变</translation>
    </message>
    <message>
        <source>Golanes ended unexpectedly. Open again what was open then, with its notes, marks and lanes? %1</source>
        <translation>Golanes 上次意外结束。要重新打开当时的内容，包括注释、标记和泳道吗？%1</translation>
    </message>
    <message>
        <source>This is not the recording that the session was saved with: its content is another. What was put down and pinned may stand elsewhere in it.</source>
        <translation>这不是会话保存时的记录：其内容不同。已添加的标注和固定的泳道可能位于别处。</translation>
    </message>
</context>
<context>
    <name>golanes::SessionKeeper</name>
    <message>
        <source>Golanes</source>
        <translation>Golanes</translation>
    </message>
    <message>
        <source>Save Session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Golanes sessions (*%1)</source>
        <translation>Golanes 会话 (*%1)</translation>
    </message>
    <message>
        <source>The session was not saved as %1. %2 Save it in another folder.</source>
        <translation>会话未保存为 %1。%2 请保存到其他文件夹。</translation>
    </message>
    <message>
        <source>Session saved as %1</source>
        <translation>会话已保存为 %1</translation>
    </message>
    <message>
        <source>Save the changes to the session %1?</source>
        <translation>保存对会话 %1 的更改吗？</translation>
    </message>
    <message>
        <source>Otherwise what was put down since it was saved is lost.</source>
        <translation>否则自上次保存以来添加的内容将丢失。</translation>
    </message>
    <message>
        <source>%1, which the session had beside %2, is not where it was. Open it again beside that.</source>
        <translation>会话中与 %2 一起的 %1 不在原处。请重新将它与该记录一起打开。</translation>
    </message>
    <message>
        <source>%1 is not the file that the session was saved with beside %2: its content is another.</source>
        <translation>%1 不是会话保存时与 %2 一起的文件：其内容不同。</translation>
    </message>
    <message>
        <source>The session %1 cannot be opened. %2</source>
        <translation>无法打开会话 %1。%2</translation>
    </message>
    <message>
        <source>The session %1 is broken at byte %2. Its recordings are open; what was put down in them is lost. An earlier copy of the file would have it.</source>
        <translation>会话 %1 在字节 %2 处损坏。其记录已打开；其中添加的内容已丢失。该文件较早的副本可能还有。</translation>
    </message>
    <message>
        <source>%1 was found beside the session</source>
        <translation>%1 在会话旁边找到</translation>
    </message>
    <message>
        <source>%1 is not where it was: the comparison %2 is %3.</source>
        <translation>%1 不在原处：比较 %2 %3。</translation>
    </message>
    <message>
        <source>open without it</source>
        <translation>在缺少它的情况下打开</translation>
    </message>
    <message>
        <source>not open, but stays in the session</source>
        <translation>未打开，但保留在会话中</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>%1 在哪里？</translation>
    </message>
    <message>
        <source>The session has it as %1. It is not there, and nothing beside the session has its content. What was put down in it stays in the session.</source>
        <translation>会话中的路径为 %1。它不在那里，会话旁边也没有内容相同的文件。其中添加的内容保留在会话中。</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;Without It</source>
        <translation>不打开它(&amp;W)</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>查找 %1</translation>
    </message>
</context>
<context>
    <name>golanes::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Source Code</source>
        <translation>源码(&amp;S)</translation>
    </message>
</context>
<context>
    <name>golanes::ShortcutsDialog</name>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Pan both ways</source>
        <translation>双向平移</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Zoom to a time range</source>
        <translation>放大到时间范围</translation>
    </message>
    <message>
        <source>Ctrl+Drag</source>
        <translation>Ctrl+拖动</translation>
    </message>
    <message>
        <source>Scroll lanes</source>
        <translation>滚动泳道</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Scroll time</source>
        <translation>滚动时间</translation>
    </message>
    <message>
        <source>Shift+Wheel</source>
        <translation>Shift+滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>Ctrl+Wheel, pinch</source>
        <translation>Ctrl+滚轮、双指缩放</translation>
    </message>
    <message>
        <source>Change the height of lanes</source>
        <translation>更改泳道高度</translation>
    </message>
    <message>
        <source>Alt+Wheel, drag a lower edge</source>
        <translation>Alt+滚轮、拖动下边缘</translation>
    </message>
    <message>
        <source>Move a lane</source>
        <translation>移动泳道</translation>
    </message>
    <message>
        <source>Drag its name</source>
        <translation>拖动其名称</translation>
    </message>
    <message>
        <source>Set the clock of perf data by hand</source>
        <translation>手动设置 perf 数据的时钟</translation>
    </message>
    <message>
        <source>Alt+Drag in one of their lanes</source>
        <translation>在其任一泳道中 Alt+拖动</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Select an area, or time in the ruler</source>
        <translation>选择区域，或在标尺中选择时间</translation>
    </message>
    <message>
        <source>Shift+Drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Extend the area</source>
        <translation>扩展选区</translation>
    </message>
    <message>
        <source>Shift+Click, drag its edges</source>
        <translation>Shift+单击、拖动其边缘</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>缩放到该处</translation>
    </message>
    <message>
        <source>Ctrl+Click</source>
        <translation>Ctrl+单击</translation>
    </message>
    <message>
        <source>Show its details</source>
        <translation>显示其详情</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>In the Search Field</source>
        <translation>在搜索框中</translation>
    </message>
    <message>
        <source>Go to the answer, then to the next match</source>
        <translation>转到结果，再转到下一个匹配</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go to the match before</source>
        <translation>转到上一个匹配</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Choose among the answers</source>
        <translation>在结果中选择</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Up、Down</translation>
    </message>
    <message>
        <source>Back to the lanes</source>
        <translation>返回泳道</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keys and Mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>golanes::SideHeader</name>
    <message>
        <source>Run that the lanes show</source>
        <translation>泳道所显示的运行</translation>
    </message>
    <message>
        <source>The run that the lanes show; numbers are of all runs</source>
        <translation>泳道所显示的运行；数值针对所有运行</translation>
    </message>
    <message>
        <source>%1 (run %2 of %3)</source>
        <translation>%1（运行 %2 / %3）</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>命名…</translation>
    </message>
    <message>
        <source>What %1 is called</source>
        <translation>%1 的名称</translation>
    </message>
    <message>
        <source>What this side is called here, in pictures and in reports</source>
        <translation>此侧在此处、图片和报告中的名称</translation>
    </message>
</context>
<context>
    <name>golanes::SourceOpener</name>
    <message>
        <source>%1 is not on this computer, or lies elsewhere: see the frame&apos;s menu.</source>
        <translation>%1 不在此计算机上，或位于别处：请查看该帧的菜单。</translation>
    </message>
    <message>
        <source>The editor “%1” could not be started: see View ▸ Source Code.</source>
        <translation>无法启动编辑器“%1”：请查看 视图 ▸ 源码。</translation>
    </message>
    <message>
        <source>%1 is not in that folder.</source>
        <translation>%1 不在该文件夹中。</translation>
    </message>
    <message>
        <source>Open Source</source>
        <translation>打开源码</translation>
    </message>
    <message>
        <source>The recording does not say where %1 is</source>
        <translation>记录中没有 %1 的位置</translation>
    </message>
    <message>
        <source>%1 was looked for as</source>
        <translation>查找 %1 时用的路径</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Folder with %1</source>
        <translation>%1 所在的文件夹</translation>
    </message>
</context>
<context>
    <name>golanes::SourcePage</name>
    <message>
        <source>Another</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{file}, {line} and {column} stand for the place. No shell is involved.</source>
        <translation>{file}、{line} 和 {column} 代表位置。不经过 shell。</translation>
    </message>
    <message>
        <source>&amp;Editor</source>
        <translation>编辑器(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>Where sources lie</source>
        <translation>源码位置</translation>
    </message>
    <message>
        <source>Recorded path begins with</source>
        <translation>录制的路径开头</translation>
    </message>
    <message>
        <source>Folder here</source>
        <translation>此处的文件夹</translation>
    </message>
    <message>
        <source>Files are looked for by these folders, where they were recorded, and below GOROOT and the module cache of this computer.</source>
        <translation>按这些文件夹、录制时的路径，以及本机的 GOROOT 和模块缓存查找文件。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Folder with Sources</source>
        <translation>源码所在的文件夹</translation>
    </message>
</context>
<context>
    <name>golanes::SpanHighlight</name>
    <message>
        <source>Highlight Spans…</source>
        <translation>高亮区段…</translation>
    </message>
    <message>
        <source>Next Highlighted Span</source>
        <translation>下一个高亮区段</translation>
    </message>
    <message>
        <source>Previous Highlighted Span</source>
        <translation>上一个高亮区段</translation>
    </message>
</context>
<context>
    <name>golanes::SpanLabel</name>
    <message>
        <source>stop-the-world</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>concurrent mark</source>
        <translation>并发标记</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>清扫</translation>
    </message>
    <message>
        <source>mark assist</source>
        <translation>标记辅助</translation>
    </message>
    <message>
        <source>G%1</source>
        <translation>G%1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束于</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>syscall</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>GC %1</source>
        <translation>GC %1</translation>
    </message>
    <message>
        <source>+%1 frames</source>
        <translation>+%1 帧</translation>
    </message>
</context>
<context>
    <name>golanes::StackLanes</name>
    <message>
        <source>Stack Track</source>
        <translation>调用栈轨道</translation>
    </message>
    <message>
        <source>Stack Tracks of All Goroutines</source>
        <translation>所有 goroutine 的调用栈轨道</translation>
    </message>
</context>
<context>
    <name>golanes::StackList</name>
    <message>
        <source>Stack</source>
        <translation>调用栈</translation>
    </message>
    <message>
        <source>Copy Stack</source>
        <translation>复制调用栈</translation>
    </message>
    <message>
        <source>Copy Frames</source>
        <translation>复制帧</translation>
    </message>
</context>
<context>
    <name>golanes::StartPage</name>
    <message>
        <source>Drop a Go execution trace here</source>
        <translation>将 Go 执行跟踪拖放到此处</translation>
    </message>
    <message>
        <source>Traces of Go 1.5 to 1.27, plain or compressed with gzip or zstd. Linux perf data of the same run joins it on one clock. Several files open in tabs.</source>
        <translation>Go 1.5 至 1.27 的跟踪，未压缩或用 gzip、zstd 压缩。同一次运行的 Linux perf 数据会与它共用同一时钟。多个文件在标签页中打开。</translation>
    </message>
    <message>
        <source>&amp;Open File…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Recording</source>
        <translation>打开示例记录(&amp;S)</translation>
    </message>
    <message>
        <source>Two seconds of a small order service, recorded with Go 1.27</source>
        <translation>一个小型订单服务的两秒钟，用 Go 1.27 录制</translation>
    </message>
    <message>
        <source>Files that you open are remembered here.</source>
        <translation>您打开的文件会记在这里。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Record a trace</source>
        <translation>录制跟踪</translation>
    </message>
    <message>
        <source>Around the code, with runtime/trace</source>
        <translation>在代码中，用 runtime/trace</translation>
    </message>
    <message>
        <source>From a running server that imports net/http/pprof</source>
        <translation>从导入了 net/http/pprof 的运行中的服务器</translation>
    </message>
    <message>
        <source>From the tests of a package</source>
        <translation>从包的测试</translation>
    </message>
    <message>
        <source>With Linux perf, on one clock…</source>
        <translation>与 Linux perf 一起，共用同一时钟…</translation>
    </message>
</context>
<context>
    <name>golanes::StatesChart</name>
    <message>
        <source>Whose states</source>
        <translation>谁的状态</translation>
    </message>
    <message>
        <source>goroutines that use or want a P</source>
        <translation>使用或需要 P 的 goroutine</translation>
    </message>
    <message>
        <source>all goroutines</source>
        <translation>所有 goroutine</translation>
    </message>
    <message>
        <source>Ps</source>
        <translation>P</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>On average over %1</source>
        <translation>%1 内的平均值</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>已用 %1 %</translation>
    </message>
    <message>
        <source>On average: %1</source>
        <translation>平均：%1</translation>
    </message>
    <message>
        <source>Nothing is recorded in the visible time.
Zoom out in the lanes.</source>
        <translation>可见时间内没有记录任何内容。
请在泳道中缩小。</translation>
    </message>
    <message>
        <source>goroutines</source>
        <translation>goroutine</translation>
    </message>
</context>
<context>
    <name>golanes::StatusLine</name>
    <message>
        <source>visible %1</source>
        <translation>可见 %1</translation>
    </message>
    <message>
        <source>Nothing to go to: “%1” is not in this recording.</source>
        <translation>无处可去：此记录中没有“%1”。</translation>
    </message>
    <message>
        <source>No idle time is wide enough to be seen folded at this zoom: the longest is %1. Zoom in to fold it.</source>
        <translation>在此缩放级别下没有足够宽的空闲时间可折叠：最长为 %1。放大后即可折叠。</translation>
    </message>
    <message>
        <source>Nothing to fold: something runs all the time.</source>
        <translation>没有可折叠的：一直有东西在运行。</translation>
    </message>
    <message>
        <source>%1 is before the recording, which starts at %2.</source>
        <translation>%1 早于记录，记录开始于 %2。</translation>
    </message>
    <message>
        <source>%1 is after the recording, which ends at %2.</source>
        <translation>%1 晚于记录，记录结束于 %2。</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>测得 %1</translation>
    </message>
    <message>
        <source>selected Δ %1</source>
        <translation>已选 Δ %1</translation>
    </message>
</context>
<context>
    <name>golanes::T</name>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What the assists of a row have in common: goroutine, start function (group) or place (site). Each of the three holds all of them</source>
        <translation>一行中的辅助有何共同点：goroutine、起始函数 (group) 或位置 (site)。三者各自包含全部辅助</translation>
    </message>
    <message>
        <source>Goroutine</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>Who helped: where a click leads</source>
        <translation>谁提供了辅助：单击即转到该处</translation>
    </message>
    <message>
        <source>Start function</source>
        <translation>起始函数</translation>
    </message>
    <message>
        <source>What that goroutine started with</source>
        <translation>该 goroutine 以何函数开始</translation>
    </message>
    <message>
        <source>Allocates in</source>
        <translation>分配于</translation>
    </message>
    <message>
        <source>The innermost function of the program&apos;s own code on the stack</source>
        <translation>栈上程序自有代码的最内层函数</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The line of that function</source>
        <translation>该函数的行</translation>
    </message>
    <message>
        <source>Assists</source>
        <translation>辅助</translation>
    </message>
    <message>
        <source>How often it was made to help marking</source>
        <translation>被要求辅助标记的次数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>How long it was held up by that, waiting for work to help with included</source>
        <translation>因此被耽搁的时间，包括等待可辅助的工作</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of the time of all assists</source>
        <translation>占所有辅助的时间</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Of one assist</source>
        <translation>每次辅助</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>The longest assist</source>
        <translation>最长的一次辅助</translation>
    </message>
    <message>
        <source>group: goroutines of one start function. after: what they did before they ran again. Each of the two holds all of them</source>
        <translation>group：同一起始函数的 goroutine。after：它们再次运行之前做了什么。两者各自包含全部</translation>
    </message>
    <message>
        <source>What these goroutines start with</source>
        <translation>这些 goroutine 以何函数开始</translation>
    </message>
    <message>
        <source>After</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>What they did between the two runs; runnable: they only yielded</source>
        <translation>两次运行之间做了什么；runnable：只是让出</translation>
    </message>
    <message>
        <source>Ran again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>How often, in the time looked at</source>
        <translation>在所看时间内的次数</translation>
    </message>
    <message>
        <source>On another P</source>
        <translation>换了 P</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>换 P 占比</translation>
    </message>
    <message>
        <source>On another P, of all</source>
        <translation>换了 P 的占全部的比例</translation>
    </message>
    <message>
        <source>On another thread</source>
        <translation>换了线程</translation>
    </message>
    <message>
        <source>How often on another thread than before</source>
        <translation>在与之前不同的线程上运行的次数</translation>
    </message>
    <message>
        <source>Ready, stayed</source>
        <translation>就绪，未换</translation>
    </message>
    <message>
        <source>How long those that stayed on their P had been ready, on average</source>
        <translation>留在原 P 的平均就绪了多久</translation>
    </message>
    <message>
        <source>Ready, moved</source>
        <translation>就绪，已换</translation>
    </message>
    <message>
        <source>How long those that changed it had been ready, on average</source>
        <translation>换了 P 的平均就绪了多久</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>When the thread entered the kernel</source>
        <translation>线程何时进入内核</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Until it returned</source>
        <translation>直至返回</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Its name, or its number when that is all</source>
        <translation>其名称；只有编号时为编号</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Those that matter</source>
        <translation>重要的参数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What it returned; none: its return was not recorded</source>
        <translation>它返回了什么；空：未录制其返回</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>It returned an error</source>
        <translation>它返回了错误</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>The number that Linux gave the thread</source>
        <translation>Linux 给该线程的编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Last name of the thread</source>
        <translation>线程最后的名称</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>The process of the thread</source>
        <translation>线程所属的进程</translation>
    </message>
    <message>
        <source>Whom the thread carried when the call began; none: the runtime itself</source>
        <translation>调用开始时线程承载的 goroutine；空：运行时自身</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>What it returned, as a number</source>
        <translation>它返回了什么，以数字表示</translation>
    </message>
    <message>
        <source>What the waits of a row have in common: the place (site), the start function (group), the region or the task of who waited. Each of the four holds all of its waits</source>
        <translation>一行中的等待有何共同点：等待者的位置 (site)、起始函数 (group)、区域或任务。四者各自包含其全部等待</translation>
    </message>
    <message>
        <source>Who waited</source>
        <translation>谁在等待</translation>
    </message>
    <message>
        <source>The function, the start function, the region or the task</source>
        <translation>函数、起始函数、区域或任务</translation>
    </message>
    <message>
        <source>Time of those waits that has this cause, in the time looked at</source>
        <translation>在所看时间内，这些等待中出于此原因的时间</translation>
    </message>
    <message>
        <source>Of all time waited of the same kind of row</source>
        <translation>占同类行全部等待时间的比例</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What for, in Go&apos;s words; told of places</source>
        <translation>等待什么，用 Go 的说法；仅用于位置</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>其间</translation>
    </message>
    <message>
        <source>What went on meanwhile on behalf of who waited (inferred from who ended which wait)</source>
        <translation>其间为等待者发生了什么（根据谁结束了哪次等待推断）</translation>
    </message>
    <message>
        <source>Which was in</source>
        <translation>当时位于</translation>
    </message>
    <message>
        <source>Where; none: nothing tells where it was</source>
        <translation>在哪里；空：无从得知</translation>
    </message>
    <message>
        <source>In the end in</source>
        <translation>最终位于</translation>
    </message>
    <message>
        <source>The innermost wait that a goroutine ended and that led there: where it was</source>
        <translation>由某个 goroutine 结束且通向此处的最内层等待：它当时的位置</translation>
    </message>
    <message>
        <source>For</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>What that wait was for, in Go&apos;s words</source>
        <translation>那次等待是为了什么，用 Go 的说法</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>How many waits have this cause</source>
        <translation>有多少次等待出于此原因</translation>
    </message>
    <message>
        <source>Of one wait, on average</source>
        <translation>每次等待的平均值</translation>
    </message>
    <message>
        <source>The most that one wait has of it: where a click leads</source>
        <translation>单次等待中最多的：单击即转到该处</translation>
    </message>
    <message>
        <source>Blocked in</source>
        <translation>阻塞于</translation>
    </message>
    <message>
        <source>Where goroutines waited: the innermost function of the program&apos;s own code</source>
        <translation>goroutine 在何处等待：程序自有代码的最内层函数</translation>
    </message>
    <message>
        <source>What for, in Go&apos;s words</source>
        <translation>等待什么，用 Go 的说法</translation>
    </message>
    <message>
        <source>Let go in</source>
        <translation>放行于</translation>
    </message>
    <message>
        <source>Where the goroutine was that ended the wait</source>
        <translation>结束该等待的 goroutine 所在的位置</translation>
    </message>
    <message>
        <source>Line there</source>
        <translation>该处的行</translation>
    </message>
    <message>
        <source>Waits there that a goroutine ended there</source>
        <translation>在该处由该处的 goroutine 结束的等待次数</translation>
    </message>
    <message>
        <source>How long they lasted together in the time looked at</source>
        <translation>它们在所看时间内共持续多久</translation>
    </message>
    <message>
        <source>Its share of all waits that goroutines ended</source>
        <translation>占由 goroutine 结束的全部等待的比例</translation>
    </message>
    <message>
        <source>How long one lasted on average</source>
        <translation>平均持续多久</translation>
    </message>
    <message>
        <source>The longest one: where a click leads</source>
        <translation>最长的一次：单击即转到该处</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>It is a sync.Mutex or sync.RWMutex</source>
        <translation>是 sync.Mutex 或 sync.RWMutex</translation>
    </message>
    <message>
        <source>Held, mean</source>
        <translation>持有，平均</translation>
    </message>
    <message>
        <source>How long the lock had been held when it was let go (inferred: its holder had waited for it at the same place)</source>
        <translation>放开时锁已被持有多久（推断：持有者曾在同一位置等待它）</translation>
    </message>
    <message>
        <source>Held, longest</source>
        <translation>持有，最长</translation>
    </message>
    <message>
        <source>The longest of those (inferred)</source>
        <translation>其中最长的（推断）</translation>
    </message>
    <message>
        <source>Held, at least</source>
        <translation>持有，至少</translation>
    </message>
    <message>
        <source>Where that cannot be told: as long as the other waited, at least, on average (inferred)</source>
        <translation>无从得知时：平均至少与他人等待的一样长（推断）</translation>
    </message>
    <message>
        <source>Meanwhile ran</source>
        <translation>其间运行</translation>
    </message>
    <message>
        <source>Of the waits: who ended them in the end was running</source>
        <translation>等待时间中：最终结束它们者正在运行</translation>
    </message>
    <message>
        <source>Meanwhile ready</source>
        <translation>其间就绪</translation>
    </message>
    <message>
        <source>Of the waits: who ended them in the end was ready, without a P</source>
        <translation>等待时间中：最终结束它们者已就绪，没有 P</translation>
    </message>
    <message>
        <source>Meanwhile blocked</source>
        <translation>其间阻塞</translation>
    </message>
    <message>
        <source>Of the waits: who ended them in the end waited itself, or was in a system call</source>
        <translation>等待时间中：最终结束它们者自己也在等待，或在系统调用中</translation>
    </message>
    <message>
        <source>Running (Go)</source>
        <translation>运行中 (Go)</translation>
    </message>
    <message>
        <source>As Go calls it, on threads that perf knows, while perf recorded</source>
        <translation>按 Go 的说法，限于 perf 已知的线程，在 perf 录制期间</translation>
    </message>
    <message>
        <source>On CPU</source>
        <translation>在 CPU 上</translation>
    </message>
    <message>
        <source>Of that: its thread truly had a CPU</source>
        <translation>其中：其线程实际在 CPU 上</translation>
    </message>
    <message>
        <source>Truly</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>On CPU, of running</source>
        <translation>运行中在 CPU 上</translation>
    </message>
    <message>
        <source>Off CPU</source>
        <translation>off-CPU</translation>
    </message>
    <message>
        <source>Go called it running, but its thread had no CPU</source>
        <translation>Go 称其在运行，但其线程没有 CPU</translation>
    </message>
    <message>
        <source>Run queue</source>
        <translation>运行队列</translation>
    </message>
    <message>
        <source>Of that: the thread could run, but Linux had no CPU for it</source>
        <translation>其中：线程可以运行，但 Linux 没有 CPU 给它</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Of that: the thread slept or waited for a disk, as for a page fault</source>
        <translation>其中：线程在睡眠或等待磁盘，例如缺页</translation>
    </message>
    <message>
        <source>Runnable (Go)</source>
        <translation>可运行 (Go)</translation>
    </message>
    <message>
        <source>In Go&apos;s own queue: ready, but no P</source>
        <translation>在 Go 自身的队列中：就绪，但没有 P</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Of running: what Linux did with its thread was not recorded</source>
        <translation>运行中：Linux 如何处置其线程未录制</translation>
    </message>
    <message>
        <source>Time on a CPU is incomplete: perf recorded when threads left their CPUs, not when they came back (perf record -p without --switch-events).</source>
        <translation>CPU 时间不完整：perf 录制了线程何时离开 CPU，但没有录制何时回来（perf record -p 而没有 --switch-events）。</translation>
    </message>
    <message>
        <source>What was added up: start function, region, task</source>
        <translation>按什么汇总：起始函数、区域、任务</translation>
    </message>
    <message>
        <source>A click leads to the first of that name</source>
        <translation>单击转到同名的第一个</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Of a function its goroutines, else regions</source>
        <translation>函数为其 goroutine 数，其余为区域数</translation>
    </message>
    <message>
        <source>The number that Go prints</source>
        <translation>Go 输出的编号</translation>
    </message>
    <message>
        <source>The root of its first stack</source>
        <translation>其首个调用栈的根</translation>
    </message>
    <message>
        <source>When its first pause was asked for</source>
        <translation>何时请求其首次暂停</translation>
    </message>
    <message>
        <source>From its first pause to the end of its last</source>
        <translation>从首次暂停到最后一次暂停结束</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Marking beside the program</source>
        <translation>与程序并发的标记</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Both pauses together</source>
        <translation>两次暂停合计</translation>
    </message>
    <message>
        <source>Heap before</source>
        <translation>之前的堆</translation>
    </message>
    <message>
        <source>The live heap as marking began</source>
        <translation>标记开始时的存活堆</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The heap goal as marking began</source>
        <translation>标记开始时的堆目标</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>The most while marking went on</source>
        <translation>标记期间的最大值</translation>
    </message>
    <message>
        <source>Heap after</source>
        <translation>之后的堆</translation>
    </message>
    <message>
        <source>What was found to be live</source>
        <translation>判定为存活的部分</translation>
    </message>
    <message>
        <source>Sweeping</source>
        <translation>清扫</translation>
    </message>
    <message>
        <source>How long pieces of sweeping lasted together</source>
        <translation>各段清扫合计时长</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>清扫次数</translation>
    </message>
    <message>
        <source>Pieces of sweeping</source>
        <translation>清扫的段数</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Further mark termination pauses: work had been left</source>
        <translation>额外的标记终止暂停：还有剩余工作</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>It began and ended within the trace</source>
        <translation>开始和结束都在跟踪之内</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it was taken</source>
        <translation>何时采样</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Where the thread was: the innermost one</source>
        <translation>线程所在位置：最内层函数</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What ran on the thread; none: the runtime itself</source>
        <translation>线程上运行的是什么；空：运行时自身</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>On which P; none: the thread had none</source>
        <translation>在哪个 P 上；空：线程没有 P</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>How deep its stack is</source>
        <translation>其调用栈有多深</translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>How many there were in the time looked at</source>
        <translation>所看时间内有多少个</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>How many of them ended within the trace</source>
        <translation>其中多少个在跟踪之内结束</translation>
    </message>
    <message>
        <source>Of running</source>
        <translation>占运行</translation>
    </message>
    <message>
        <source>Its share of the time that all goroutines here ran</source>
        <translation>占此处所有 goroutine 运行时间的比例</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Time on a P, together</source>
        <translation>在 P 上的时间合计</translation>
    </message>
    <message>
        <source>Running, mean</source>
        <translation>运行，平均</translation>
    </message>
    <message>
        <source>Time on a P of one of them on average</source>
        <translation>其中每个平均在 P 上的时间</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>Ready, and waiting for a P, together</source>
        <translation>就绪并等待 P，合计</translation>
    </message>
    <message>
        <source>Busiest</source>
        <translation>最忙的</translation>
    </message>
    <message>
        <source>The one that ran longest: where a click leads</source>
        <translation>运行最久的一个：单击即转到该处</translation>
    </message>
    <message>
        <source>Who hung</source>
        <translation>谁被卡住</translation>
    </message>
    <message>
        <source>In</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>The system call (by perf data: which), or the network</source>
        <translation>系统调用（据 perf 数据得知是哪个），或网络</translation>
    </message>
    <message>
        <source>Those that matter; of perf data</source>
        <translation>重要的参数；来自 perf 数据</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>何时开始</translation>
    </message>
    <message>
        <source>Until it ran</source>
        <translation>直至运行</translation>
    </message>
    <message>
        <source>From the start until it ran again</source>
        <translation>从开始到再次运行</translation>
    </message>
    <message>
        <source>Ready, not running</source>
        <translation>就绪，未运行</translation>
    </message>
    <message>
        <source>From when the kernel returned, or the network was ready, until it ran</source>
        <translation>从内核返回或网络就绪到其运行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was most in the way of a goroutine that was ready (throttling is inferred)</source>
        <translation>就绪的 goroutine 主要受何阻碍（配额限制为推断）</translation>
    </message>
    <message>
        <source>Still in</source>
        <translation>仍在其中</translation>
    </message>
    <message>
        <source>It did not return while it was recorded</source>
        <translation>录制期间它没有返回</translation>
    </message>
    <message>
        <source>Slept in</source>
        <translation>睡眠于</translation>
    </message>
    <message>
        <source>Where in the kernel the thread gave its CPU up; of perf data</source>
        <translation>线程在内核何处让出 CPU；来自 perf 数据</translation>
    </message>
    <message>
        <source>How long its thread had a CPU in the call; of perf data</source>
        <translation>其线程在调用中占用 CPU 的时间；来自 perf 数据</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>How long its thread slept, or waited for a disk, in the call; of perf data</source>
        <translation>其线程在调用中睡眠或等待磁盘的时间；来自 perf 数据</translation>
    </message>
    <message>
        <source>How long its thread could run in the call, but had no CPU; of perf data</source>
        <translation>其线程在调用中可以运行但没有 CPU 的时间；来自 perf 数据</translation>
    </message>
    <message>
        <source>When the kernel returned, or the network was ready</source>
        <translation>内核何时返回，或网络何时就绪</translation>
    </message>
    <message>
        <source>Time that its goroutine was on a P</source>
        <translation>其 goroutine 在 P 上的时间</translation>
    </message>
    <message>
        <source>Time that its goroutine was ready, and waited for a P</source>
        <translation>其 goroutine 就绪并等待 P 的时间</translation>
    </message>
    <message>
        <source>Time that its goroutine waited for whatever, system calls included</source>
        <translation>其 goroutine 因任何原因等待的时间，包括系统调用</translation>
    </message>
    <message>
        <source>Assist</source>
        <translation>辅助</translation>
    </message>
    <message>
        <source>Of that time, in mark assist: it had to help the collector</source>
        <translation>该时间中用于标记辅助的部分：它须协助回收器</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Of that time, while the world was stopped</source>
        <translation>该时间中全局暂停的部分</translation>
    </message>
    <message>
        <source>What the forgotten goroutines start with</source>
        <translation>被遗忘的 goroutine 以何函数开始</translation>
    </message>
    <message>
        <source>How many there are at the end</source>
        <translation>结束时有多少个</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>How many there will be should it go on like this</source>
        <translation>照此下去每小时会有多少个</translation>
    </message>
    <message>
        <source>Mean age</source>
        <translation>平均年龄</translation>
    </message>
    <message>
        <source>At the end of the time looked at</source>
        <translation>在所看时间结束时</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>等待对象</translation>
    </message>
    <message>
        <source>What most of them wait for, in Go&apos;s words</source>
        <translation>多数在等待什么，用 Go 的说法</translation>
    </message>
    <message>
        <source>Where most of them wait</source>
        <translation>多数在何处等待</translation>
    </message>
    <message>
        <source>Created in</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>The function whose go statement created them</source>
        <translation>以 go 语句创建它们的函数</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>How evenly they grow, how alike they wait, and how many there are</source>
        <translation>增长有多均匀、等待有多相似、数量有多少</translation>
    </message>
    <message>
        <source>When it was written</source>
        <translation>何时写出</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>As trace.Log was told</source>
        <translation>传给 trace.Log 的内容</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>谁写的</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The name of the task that it belongs to</source>
        <translation>所属任务的名称</translation>
    </message>
    <message>
        <source>Task number</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>The number of that task</source>
        <translation>该任务的编号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The innermost function of the program&apos;s own code on the stack; without one, what the goroutine started with</source>
        <translation>栈上程序自有代码的最内层函数；没有时为 goroutine 的起始函数</translation>
    </message>
    <message>
        <source>Wake-ups</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>How often the poller found it ready; deadlines are not in it</source>
        <translation>轮询器发现其就绪的次数；不含截止时间</translation>
    </message>
    <message>
        <source>From the poll that found it ready until the goroutine ran</source>
        <translation>从轮询发现其就绪到 goroutine 运行</translation>
    </message>
    <message>
        <source>Why the world was stopped, in Go&apos;s words</source>
        <translation>为何全局暂停，用 Go 的说法</translation>
    </message>
    <message>
        <source>How many began in the time looked at</source>
        <translation>所看时间内开始了多少次</translation>
    </message>
    <message>
        <source>From the wish to stop until the world went on</source>
        <translation>从请求停止到恢复运行</translation>
    </message>
    <message>
        <source>Stopping, longest</source>
        <translation>停止过程，最长</translation>
    </message>
    <message>
        <source>The longest that the last P took to give way (inferred from what ran on each)</source>
        <translation>最后一个 P 让出所用的最长时间（根据各 P 上运行的内容推断）</translation>
    </message>
    <message>
        <source>When the stop was asked for</source>
        <translation>何时请求停止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止过程</translation>
    </message>
    <message>
        <source>How long the last P took to give way (inferred from what ran on each)</source>
        <translation>最后一个 P 让出用了多久（根据各 P 上运行的内容推断）</translation>
    </message>
    <message>
        <source>Ps running</source>
        <translation>运行中的 P</translation>
    </message>
    <message>
        <source>On how many Ps something still ran (inferred)</source>
        <translation>仍有运行者的 P 的数量（推断）</translation>
    </message>
    <message>
        <source>Held up by</source>
        <translation>被谁拖延</translation>
    </message>
    <message>
        <source>What ran on the last P to give way (inferred)</source>
        <translation>最后一个让出的 P 上运行的是什么（推断）</translation>
    </message>
    <message>
        <source>Its function</source>
        <translation>其函数</translation>
    </message>
    <message>
        <source>The last P to give way</source>
        <translation>最后一个让出的 P</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>请求者</translation>
    </message>
    <message>
        <source>The goroutine that stopped the world</source>
        <translation>请求全局暂停的 goroutine</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>其编号</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>Its share of time with a goroutine, marking and system calls included</source>
        <translation>承载 goroutine 的时间占比，包括标记和系统调用</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Goroutines of the program ran</source>
        <translation>运行程序的 goroutine</translation>
    </message>
    <message>
        <source>GC</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>Mark workers ran</source>
        <translation>运行标记 worker</translation>
    </message>
    <message>
        <source>System call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>A goroutine held it in a system call</source>
        <translation>有 goroutine 在系统调用中持有它</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>A thread held it, but no goroutine ran</source>
        <translation>有线程持有它，但没有 goroutine 运行</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>No thread held it, or it is not known</source>
        <translation>没有线程持有它，或未知</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Of goroutines on it</source>
        <translation>其上 goroutine 的运行次数</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>Half of them are no longer</source>
        <translation>一半不超过此值</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>Nine of ten are no longer</source>
        <translation>十分之九不超过此值</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>99 of 100 are no longer</source>
        <translation>100 个中有 99 个不超过此值</translation>
    </message>
    <message>
        <source>P99.9</source>
        <translation>P99.9</translation>
    </message>
    <message>
        <source>999 of 1000 are no longer</source>
        <translation>1000 个中有 999 个不超过此值</translation>
    </message>
    <message>
        <source>The longest: where a click leads</source>
        <translation>最长的：单击即转到该处</translation>
    </message>
    <message>
        <source>As trace.WithRegion was told</source>
        <translation>传给 trace.WithRegion 的名称</translation>
    </message>
    <message>
        <source>When it began; the start of the trace when it was there before</source>
        <translation>何时开始；此前已存在的为跟踪的起点</translation>
    </message>
    <message>
        <source>Until it ended, or its goroutine or the trace did</source>
        <translation>直至它、其 goroutine 或跟踪结束</translation>
    </message>
    <message>
        <source>Who was in it</source>
        <translation>谁在其中</translation>
    </message>
    <message>
        <source>The name of the task that it is a part of</source>
        <translation>所属任务的名称</translation>
    </message>
    <message>
        <source>Nesting</source>
        <translation>嵌套</translation>
    </message>
    <message>
        <source>How many regions it lies in</source>
        <translation>位于多少层区域之内</translation>
    </message>
    <message>
        <source>It ended within the trace</source>
        <translation>它在跟踪之内结束</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What made it</source>
        <translation>由什么产生</translation>
    </message>
    <message>
        <source>Where the thread was, kernel or program</source>
        <translation>线程所在位置，内核或程序</translation>
    </message>
    <message>
        <source>In the program</source>
        <translation>程序内</translation>
    </message>
    <message>
        <source>The innermost function on the stack outside of the kernel</source>
        <translation>栈上内核之外的最内层函数</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>On which CPU; none: not recorded</source>
        <translation>在哪个 CPU 上；空：未录制</translation>
    </message>
    <message>
        <source>Whom the thread carried; none: the runtime itself, or a thread without Go</source>
        <translation>线程承载的 goroutine；空：运行时自身，或非 Go 线程</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Counts of its event, ns of a clock, since the sample before</source>
        <translation>自上一次采样以来其事件的计数，时钟则为纳秒</translation>
    </message>
    <message>
        <source>waiter: goroutines that were ready, by their start function. behind: what the P carried meanwhile that took them in the end</source>
        <translation>waiter：就绪的 goroutine，按其起始函数。behind：最终接纳它们的 P 在此期间承载的内容</translation>
    </message>
    <message>
        <source>Of who waited for a P, or of what ran there meanwhile</source>
        <translation>等待 P 者，或其间在该处运行者</translation>
    </message>
    <message>
        <source>How long they were ready together, in the time looked at</source>
        <translation>在所看时间内合计就绪多久</translation>
    </message>
    <message>
        <source>Of all time that goroutines were ready</source>
        <translation>占 goroutine 全部就绪时间的比例</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>How often they waited for a P</source>
        <translation>等待 P 的次数</translation>
    </message>
    <message>
        <source>Of one such wait</source>
        <translation>每次此类等待</translation>
    </message>
    <message>
        <source>Half of them were no longer</source>
        <translation>一半不超过此值</translation>
    </message>
    <message>
        <source>Nine of ten were no longer</source>
        <translation>十分之九不超过此值</translation>
    </message>
    <message>
        <source>99 of 100 were no longer</source>
        <translation>100 次中有 99 次不超过此值</translation>
    </message>
    <message>
        <source>All Ps busy</source>
        <translation>P 全忙</translation>
    </message>
    <message>
        <source>Of the total: all Ps carried goroutines of the program (inferred from the Ps)</source>
        <translation>总计中：所有 P 都承载着程序的 goroutine（根据各 P 推断）</translation>
    </message>
    <message>
        <source>Of the total: all Ps carried goroutines, one at least a mark worker</source>
        <translation>总计中：所有 P 都承载着 goroutine，其中至少一个是标记 worker</translation>
    </message>
    <message>
        <source>Of the total: all Ps were held, but on one at least no goroutine ran</source>
        <translation>总计中：所有 P 都被持有，但至少一个上没有 goroutine 运行</translation>
    </message>
    <message>
        <source>Ps idle</source>
        <translation>有 P 空闲</translation>
    </message>
    <message>
        <source>Of the total: there was an idle P all the same</source>
        <translation>总计中：尽管如此仍有空闲的 P</translation>
    </message>
    <message>
        <source>Stop-the-world</source>
        <translation>全局暂停 (STW)</translation>
    </message>
    <message>
        <source>Of the total: the world was stopped</source>
        <translation>总计中：处于全局暂停</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Of behind: it was running, or held the P in a system call</source>
        <translation>对于 behind：它在运行，或在系统调用中持有该 P</translation>
    </message>
    <message>
        <source>How many waits have a part in the time looked at</source>
        <translation>所看时间内有多少次等待</translation>
    </message>
    <message>
        <source>How long they lasted together in that time</source>
        <translation>它们在该时间内共持续多久</translation>
    </message>
    <message>
        <source>Of all waiting</source>
        <translation>占全部等待</translation>
    </message>
    <message>
        <source>Its share of all waiting in that time</source>
        <translation>占该时间内全部等待的比例</translation>
    </message>
    <message>
        <source>Open a Go execution trace to see this table.</source>
        <translation>打开 Go 执行跟踪以查看此表格。</translation>
    </message>
    <message>
        <source>Open perf data of the same run beside the Go trace to see this table. Help ▸ How to Record tells how to make them.</source>
        <translation>在 Go 跟踪旁打开同一次运行的 perf 数据以查看此表格。帮助 ▸ 如何录制 说明如何生成。</translation>
    </message>
    <message>
        <source>Every goroutine, and how long it was in which state</source>
        <translation>每个 goroutine，以及它处于各状态的时间</translation>
    </message>
    <message>
        <source>Start Functions</source>
        <translation>起始函数</translation>
    </message>
    <message>
        <source>Goroutines added up by the function they start with</source>
        <translation>按起始函数汇总的 goroutine</translation>
    </message>
    <message>
        <source>Every single wait and system call, and who ended it</source>
        <translation>每一次等待和系统调用，以及谁结束了它</translation>
    </message>
    <message>
        <source>Wait Sites</source>
        <translation>等待位置</translation>
    </message>
    <message>
        <source>Where the program waits, and what for, added up</source>
        <translation>程序在何处等待、等待什么（汇总）</translation>
    </message>
    <message>
        <source>Contention</source>
        <translation>争用</translation>
    </message>
    <message>
        <source>Where goroutines wait for each other: who blocks where, and who lets go where</source>
        <translation>goroutine 在何处互相等待：谁在哪里阻塞，谁在哪里放行</translation>
    </message>
    <message>
        <source>No goroutine ended a wait of another.</source>
        <translation>没有 goroutine 结束另一个 goroutine 的等待。</translation>
    </message>
    <message>
        <source>Wait Causes</source>
        <translation>等待成因</translation>
    </message>
    <message>
        <source>What went on meanwhile on behalf of who waited, down to what ran (inferred)</source>
        <translation>其间为等待者发生了什么，一直追溯到运行者（推断）</translation>
    </message>
    <message>
        <source>Scheduling Waits</source>
        <translation>调度等待</translation>
    </message>
    <message>
        <source>Why goroutines that were ready did not run, and what ran instead</source>
        <translation>就绪的 goroutine 为何没有运行，以及运行的是什么</translation>
    </message>
    <message>
        <source>No goroutine waited for a P.</source>
        <translation>没有 goroutine 等待 P。</translation>
    </message>
    <message>
        <source>Every time the world was stopped, and who held that up</source>
        <translation>每一次全局暂停，以及谁拖延了它</translation>
    </message>
    <message>
        <source>The world was not stopped. A recording that lasts longer may hold collections.</source>
        <translation>没有发生全局暂停。更长的记录可能会包含垃圾回收。</translation>
    </message>
    <message>
        <source>Pause Reasons</source>
        <translation>暂停原因</translation>
    </message>
    <message>
        <source>Pauses added up by why the world was stopped</source>
        <translation>按全局暂停的原因汇总</translation>
    </message>
    <message>
        <source>GC Cycles</source>
        <translation>GC 周期</translation>
    </message>
    <message>
        <source>Every garbage collection</source>
        <translation>每一次垃圾回收</translation>
    </message>
    <message>
        <source>No collection ran. A recording that lasts longer may hold some.</source>
        <translation>没有进行垃圾回收。更长的记录可能会包含。</translation>
    </message>
    <message>
        <source>Mark Assists</source>
        <translation>标记辅助</translation>
    </message>
    <message>
        <source>Who was held up by having to help the collector mark, and where</source>
        <translation>谁因协助回收器标记而被耽搁，在何处</translation>
    </message>
    <message>
        <source>No goroutine had to help marking.</source>
        <translation>没有 goroutine 需要协助标记。</translation>
    </message>
    <message>
        <source>Wake-Ups</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>Wake-ups by the network poller and by timers</source>
        <translation>由网络轮询器和定时器产生的唤醒</translation>
    </message>
    <message>
        <source>Neither the network poller nor a timer woke a goroutine.</source>
        <translation>网络轮询器和定时器都没有唤醒 goroutine。</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Timers that fired, by kind, P and place</source>
        <translation>触发的定时器，按类型、P 和位置</translation>
    </message>
    <message>
        <source>No timer fired.</source>
        <translation>没有定时器触发。</translation>
    </message>
    <message>
        <source>Network Sites</source>
        <translation>网络位置</translation>
    </message>
    <message>
        <source>The network poller woke no goroutine.</source>
        <translation>网络轮询器没有唤醒 goroutine。</translation>
    </message>
    <message>
        <source>P Binding</source>
        <translation>P 绑定</translation>
    </message>
    <message>
        <source>How often goroutines change their P and their thread, and what that costs</source>
        <translation>goroutine 更换 P 和线程的频率及其代价</translation>
    </message>
    <message>
        <source>Ps</source>
        <translation>P</translation>
    </message>
    <message>
        <source>What each P did</source>
        <translation>每个 P 做了什么</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Tasks that the program marks by trace.NewTask</source>
        <translation>程序用 trace.NewTask 标记的任务</translation>
    </message>
    <message>
        <source>The program marks no tasks. Wrap each request in trace.NewTask(ctx, &quot;name&quot;) and End() to see them here.</source>
        <translation>程序没有标记任务。将每个请求包在 trace.NewTask(ctx, &quot;name&quot;) 和 End() 中，即可在此看到。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Regions that the program marks by trace.WithRegion</source>
        <translation>程序用 trace.WithRegion 标记的区域</translation>
    </message>
    <message>
        <source>The program marks no regions. Wrap code in trace.WithRegion(ctx, &quot;name&quot;, func) to see them here.</source>
        <translation>程序没有标记区域。将代码包在 trace.WithRegion(ctx, &quot;name&quot;, func) 中，即可在此看到。</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What the program wrote by trace.Log</source>
        <translation>程序用 trace.Log 写出的内容</translation>
    </message>
    <message>
        <source>The program logs nothing. trace.Log(ctx, &quot;category&quot;, &quot;message&quot;) writes a line here.</source>
        <translation>程序没有写日志。trace.Log(ctx, &quot;category&quot;, &quot;message&quot;) 会在此写出一行。</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>Goroutines that seem to have been forgotten (inferred)</source>
        <translation>疑似被遗忘的 goroutine（推断）</translation>
    </message>
    <message>
        <source>No goroutines seem to be forgotten.</source>
        <translation>没有疑似被遗忘的 goroutine。</translation>
    </message>
    <message>
        <source>Go Samples</source>
        <translation>Go 采样</translation>
    </message>
    <message>
        <source>Every sample that Go&apos;s CPU profiler took while the trace was recorded</source>
        <translation>录制跟踪期间 Go CPU 剖析器的每一次采样</translation>
    </message>
    <message>
        <source>The trace holds no CPU samples. Go writes them into it while a CPU profile is recorded too (pprof.StartCPUProfile).</source>
        <translation>跟踪中没有 CPU 采样。Go 只在同时录制 CPU 剖析时写入 (pprof.StartCPUProfile)。</translation>
    </message>
    <message>
        <source>Hanging Calls</source>
        <translation>卡住的调用</translation>
    </message>
    <message>
        <source>CPU Time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>How long each goroutine was truly on a CPU while Go called it running</source>
        <translation>Go 称其在运行时，每个 goroutine 实际在 CPU 上的时间</translation>
    </message>
    <message>
        <source>CPU Time by Code</source>
        <translation>按代码的 CPU 时间</translation>
    </message>
    <message>
        <source>The same, added up by start function, region and task</source>
        <translation>同上，按起始函数、区域和任务汇总</translation>
    </message>
    <message>
        <source>System Calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Every system call that perf recorded</source>
        <translation>perf 录制的每一次系统调用</translation>
    </message>
    <message>
        <source>perf recorded no system calls. It does when told -e raw_syscalls:sys_enter and -e raw_syscalls:sys_exit: Help ▸ How to Record writes the line.
Those that the Go trace tells of are in the table Waits: reason == &quot;system call&quot;</source>
        <translation>perf 没有录制系统调用。加上 -e raw_syscalls:sys_enter 和 -e raw_syscalls:sys_exit 即可录制：帮助 ▸ 如何录制 会写出命令行。
Go 跟踪中的系统调用在“等待”表格中：reason == &quot;system call&quot;</translation>
    </message>
    <message>
        <source>Perf Samples</source>
        <translation>Perf 采样</translation>
    </message>
    <message>
        <source>Every sample of perf, of every event</source>
        <translation>perf 的每一次采样，包括所有事件</translation>
    </message>
    <message>
        <source>The CPU samples of the Go trace are in the table Go Samples.</source>
        <translation>Go 跟踪中的 CPU 采样在“Go 采样”表格中。</translation>
    </message>
    <message>
        <source>As trace.NewTask was told</source>
        <translation>传给 trace.NewTask 的名称</translation>
    </message>
    <message>
        <source>Until it ended, or the trace did</source>
        <translation>直至它或跟踪结束</translation>
    </message>
    <message>
        <source>Began in</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>The goroutine that began it, whose time is told</source>
        <translation>开始它的 goroutine，时间按其计算</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父任务</translation>
    </message>
    <message>
        <source>The task that it is a part of</source>
        <translation>它所属的任务</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the timer is for (timer channels are inferred)</source>
        <translation>定时器的用途（定时器通道为推断）</translation>
    </message>
    <message>
        <source>On which P they fired</source>
        <translation>在哪个 P 上触发</translation>
    </message>
    <message>
        <source>Where the timer was waited for; of time.AfterFunc the function that it starts</source>
        <translation>在何处等待该定时器；time.AfterFunc 则为它启动的函数</translation>
    </message>
    <message>
        <source>Firings</source>
        <translation>触发次数</translation>
    </message>
    <message>
        <source>In the time looked at</source>
        <translation>在所看时间内</translation>
    </message>
    <message>
        <source>In a second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>On average, rounded</source>
        <translation>平均值，取整</translation>
    </message>
    <message>
        <source>The P with the most firings has %1 times the mean of all Ps (1: all have as many).</source>
        <translation>触发最多的 P 是所有 P 平均值的 %1 倍（1：各 P 相同）。</translation>
    </message>
    <message>
        <source>When the wait began</source>
        <translation>等待何时开始</translation>
    </message>
    <message>
        <source>How long it lasted</source>
        <translation>持续了多久</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>结束者</translation>
    </message>
    <message>
        <source>The goroutine that ended the wait; none: the network, a timer, or nobody yet</source>
        <translation>结束等待的 goroutine；空：网络、定时器，或尚无</translation>
    </message>
    <message>
        <source>What the goroutine that ended the wait started with</source>
        <translation>结束等待的 goroutine 以何函数开始</translation>
    </message>
    <message>
        <source>Then runnable</source>
        <translation>之后可运行</translation>
    </message>
    <message>
        <source>From the end of the wait until it ran</source>
        <translation>从等待结束到其运行</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>The innermost region that it began in</source>
        <translation>开始时所在的最内层区域</translation>
    </message>
    <message>
        <source>When the goroutine became ready</source>
        <translation>goroutine 何时就绪</translation>
    </message>
    <message>
        <source>What woke it (timer channels are inferred)</source>
        <translation>被什么唤醒（定时器通道为推断）</translation>
    </message>
    <message>
        <source>How long it was ready before it had a P</source>
        <translation>就绪多久后才得到 P</translation>
    </message>
    <message>
        <source>Who was woken</source>
        <translation>谁被唤醒</translation>
    </message>
    <message>
        <source>Had waited in</source>
        <translation>曾等待于</translation>
    </message>
    <message>
        <source>The innermost function of the program&apos;s own code on the stack of the wait</source>
        <translation>等待时栈上程序自有代码的最内层函数</translation>
    </message>
    <message>
        <source>On which P it was woken; none: by a thread without one</source>
        <translation>在哪个 P 上被唤醒；空：由没有 P 的线程唤醒</translation>
    </message>
    <message>
        <source>difference: a place where slow ones spend more time than middle ones. state: what both do altogether. cluster: those that spend more time at one place than at any other</source>
        <translation>difference：慢者比中间者花费更多时间的位置。state：两者合计做了什么。cluster：在某一位置花费时间最多的那些</translation>
    </message>
    <message>
        <source>What is compared: tasks, regions, requests…</source>
        <translation>比较什么：任务、区域、请求…</translation>
    </message>
    <message>
        <source>Of the task, region or start function</source>
        <translation>任务、区域或起始函数的名称</translation>
    </message>
    <message>
        <source>What they do there, in Go&apos;s words</source>
        <translation>它们在那里做什么，用 Go 的说法</translation>
    </message>
    <message>
        <source>The function of the program</source>
        <translation>程序的函数</translation>
    </message>
    <message>
        <source>More when slow</source>
        <translation>慢时多出</translation>
    </message>
    <message>
        <source>What one of the slow ones spends more than a middle one</source>
        <translation>慢者中的一个比中间者多花的时间</translation>
    </message>
    <message>
        <source>Slow ones</source>
        <translation>慢者</translation>
    </message>
    <message>
        <source>On average, of those as long as P90 and longer</source>
        <translation>平均值，针对达到或超过 P90 的</translation>
    </message>
    <message>
        <source>Middle ones</source>
        <translation>中间者</translation>
    </message>
    <message>
        <source>On average, of those from P40 to P60</source>
        <translation>平均值，针对 P40 至 P60 的</translation>
    </message>
    <message>
        <source>How many the row is about</source>
        <translation>该行涉及多少个</translation>
    </message>
    <message>
        <source>Slow of them</source>
        <translation>其中慢的</translation>
    </message>
    <message>
        <source>Of a cluster: how many are among the slowest tenth</source>
        <translation>对于 cluster：其中多少个属于最慢的十分之一</translation>
    </message>
    <message>
        <source>Half of them took no longer, from begin to end</source>
        <translation>其中一半从开始到结束不超过此值</translation>
    </message>
    <message>
        <source>Nine of ten took no longer</source>
        <translation>十分之九不超过此值</translation>
    </message>
    <message>
        <source>99 of 100 took no longer</source>
        <translation>100 个中有 99 个不超过此值</translation>
    </message>
    <message>
        <source>perf recorded when threads left their CPUs, but not when they came back (--switch-events): Kernel is the most that it can have been.</source>
        <translation>perf 录制了线程何时离开 CPU，但没有录制何时回来 (--switch-events)：“内核”为其可能的最大值。</translation>
    </message>
    <message>
        <source>How often on another P than before. A click leads to the move for which one had been ready longest</source>
        <translation>在与之前不同的 P 上运行的次数。单击转到其中就绪最久的一次</translation>
    </message>
    <message>
        <source>Its number: that of the recording, too</source>
        <translation>其编号：与记录中相同</translation>
    </message>
    <message>
        <source>In the words of the dump</source>
        <translation>用转储中的说法</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>For how long; Go tells from one minute on</source>
        <translation>持续多久；Go 从一分钟起才给出</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>The start function of the leak that it belongs to, as the recording tells</source>
        <translation>它所属泄漏的起始函数，据记录</translation>
    </message>
    <message>
        <source>Its innermost frame</source>
        <translation>其最内层帧</translation>
    </message>
    <message>
        <source>Its outermost frame</source>
        <translation>其最外层帧</translation>
    </message>
    <message>
        <source>The function whose go statement created it</source>
        <translation>以 go 语句创建它的函数</translation>
    </message>
    <message>
        <source>The line of that statement</source>
        <translation>该语句的行</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Of runtime/pprof; since Go 1.27</source>
        <translation>来自 runtime/pprof；自 Go 1.27 起</translation>
    </message>
    <message>
        <source>In the dump</source>
        <translation>在转储中</translation>
    </message>
    <message>
        <source>How many of them the dump of goroutines has, by their numbers</source>
        <translation>其中多少个按编号出现在 goroutine 转储中</translation>
    </message>
    <message>
        <source>Alike in the dump</source>
        <translation>转储中同类</translation>
    </message>
    <message>
        <source>How many goroutines of the dump the same go statement created</source>
        <translation>转储中由同一条 go 语句创建的 goroutine 有多少个</translation>
    </message>
    <message>
        <source>How long the one of those that waits longest has waited when the dump was made</source>
        <translation>转储生成时，其中等待最久的一个已等待多久</translation>
    </message>
    <message>
        <source>State in the dump</source>
        <translation>转储中的状态</translation>
    </message>
    <message>
        <source>What those do, in the words of the dump, most first</source>
        <translation>它们在做什么，用转储中的说法，多的在前</translation>
    </message>
    <message>
        <source>Looked for: groups of %1 and more, older than %2 on average, in clusters of which %3 are within %4.</source>
        <translation>查找范围：%1 个及以上的组，平均年龄超过 %2，聚类中有 %3 个在 %4 之内。</translation>
    </message>
    <message>
        <source>The recording is short: times were scaled by %1, from %2 and %3; the size of groups from %4.</source>
        <translation>记录较短：时间已按 %1 缩放，原为 %2 和 %3；组的大小原为 %4。</translation>
    </message>
    <message>
        <source>The dump has %1 goroutines.</source>
        <translation>转储中有 %1 个 goroutine。</translation>
    </message>
    <message>
        <source>%1 polls found something, half within %2 of the one before, one in a hundred after %3 and more, %4 at the longest.</source>
        <translation>%1 次轮询有结果，一半在前一次之后 %2 内，百分之一在 %3 之后，最长 %4。</translation>
    </message>
    <message>
        <source>%1 wake-ups came from threads without a P: half ran after %2, the last after %3.</source>
        <translation>%1 次唤醒来自没有 P 的线程：一半在 %2 后运行，最后的在 %3 后。</translation>
    </message>
    <message>
        <source>%1 waits were ended by a deadline.</source>
        <translation>%1 次等待因截止时间结束。</translation>
    </message>
    <message>
        <source>Nobody can have polled %1 times, for %2 at the longest: all Ps were busy.</source>
        <translation>有 %1 次不可能有人轮询，最长 %2：所有 P 都忙。</translation>
    </message>
    <message>
        <source>The longest one: where a click leads; of behind to the run that cost most</source>
        <translation>最长的一次：单击即转到该处；对于 behind 则转到代价最大的运行</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Of the total: Linux had no CPU for a thread that should have worked, as perf data tell; empty without</source>
        <translation>总计中：据 perf 数据，Linux 没有 CPU 给本应工作的线程；没有 perf 数据则为空</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Of the total: the CPUs were taken from the whole process, as by a quota. Told by cpu.stat; without it inferred from times in which nothing happened</source>
        <translation>总计中：CPU 被从整个进程收走，例如因配额。由 cpu.stat 给出；没有时根据无事发生的时段推断</translation>
    </message>
    <message>
        <source>Bottlenecks</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>What slow tasks, regions, requests and goroutines have more of than middle ones, and where they spend most</source>
        <translation>慢的任务、区域、请求和 goroutine 比中间者多出什么，以及时间主要花在何处</translation>
    </message>
    <message>
        <source>There are no tasks, regions, requests or goroutines that are many and alike.</source>
        <translation>没有数量多且同类的任务、区域、请求或 goroutine。</translation>
    </message>
    <message>
        <source>Worst GC Windows</source>
        <translation>最差 GC 窗口</translation>
    </message>
    <message>
        <source>The windows of 1, 10 and 100 ms in which the collector left least of the Ps to the program, and what took them</source>
        <translation>回收器留给程序的 P 最少的 1、10 和 100 ms 窗口，以及占用者</translation>
    </message>
    <message>
        <source>The collector left all Ps to the program, or the recording does not tell how many there are.</source>
        <translation>回收器把所有 P 都留给了程序，或记录中没有 P 的数量。</translation>
    </message>
    <message>
        <source>Goroutine Dump</source>
        <translation>goroutine 转储</translation>
    </message>
    <message>
        <source>The goroutines of a dump of the same process, linked with lanes and leaks</source>
        <translation>同一进程转储中的 goroutine，与泳道和泄漏相关联</translation>
    </message>
    <message>
        <source>Give a dump (/debug/pprof/goroutine?debug=2) of the same process to see it here: drop it on the lanes, or open it above.</source>
        <translation>提供同一进程的转储 (/debug/pprof/goroutine?debug=2) 即可在此查看：拖放到泳道上，或在上方打开。</translation>
    </message>
    <message>
        <source>What the firings of a row have in common: their kind, the P on which they fired, the place that waited (site), or that they were the largest bursts. Each of the first three holds all that can be told of it</source>
        <translation>一行中的触发有何共同点：类型、触发所在的 P、等待的位置 (site)，或同属最大的突发。前三者各自包含可得知的全部</translation>
    </message>
    <message>
        <source>From the firing until the goroutine ran</source>
        <translation>从触发到 goroutine 运行</translation>
    </message>
    <message>
        <source>%1 of all firings lie in bursts: %2 of %3 and more, each within %4 of the one before.</source>
        <translation>所有触发中有 %1 处于突发中：%2 个突发，各含 %3 次以上，每次距前一次不超过 %4。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>How long the time is that is looked at</source>
        <translation>所看的时间有多长</translation>
    </message>
    <message>
        <source>Where it begins</source>
        <translation>从何处开始</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Of all Ps, what the program had for itself</source>
        <translation>占所有 P，程序自身得到的</translation>
    </message>
    <message>
        <source>Mark workers</source>
        <translation>标记 worker</translation>
    </message>
    <message>
        <source>Of all Ps, what those took that are not idle ones</source>
        <translation>占所有 P，非空闲标记 worker 占用的</translation>
    </message>
    <message>
        <source>Mark assists</source>
        <translation>标记辅助</translation>
    </message>
    <message>
        <source>Of all Ps; to wait for work to help with is in it, so it may be more than was lost</source>
        <translation>占所有 P；包括等待可辅助的工作，因此可能多于实际损失</translation>
    </message>
    <message>
        <source>Of all Ps, while the world stood still for the collector</source>
        <translation>占所有 P，为回收器全局暂停期间</translation>
    </message>
    <message>
        <source>Who assisted longest in it</source>
        <translation>其中辅助最久的</translation>
    </message>
    <message>
        <source>Of that goroutine</source>
        <translation>该 goroutine 的</translation>
    </message>
    <message>
        <source>Its assists</source>
        <translation>其辅助次数</translation>
    </message>
    <message>
        <source>How long that one assisted</source>
        <translation>它辅助了多久</translation>
    </message>
    <message>
        <source>Kernel, of perf data: Go calls them running, but their threads were off the CPUs; it is part of running.</source>
        <translation>内核（来自 perf 数据）：Go 认为它们在运行，但其线程不在 CPU 上；包含在运行时间内。</translation>
    </message>
    <message>
        <source>It is at most that long: when threads came back onto a CPU was not recorded.</source>
        <translation>这是上限：线程何时回到 CPU 没有记录。</translation>
    </message>
    <message>
        <source>What the wake-ups of a row have in common: the place that waited (site), or the goroutine, which mostly serves one connection. Each of the two holds all of them</source>
        <translation>一行中的唤醒有何共同点：等待的位置 (site)，或 goroutine（通常服务于一个连接）。两者各包含全部唤醒</translation>
    </message>
    <message>
        <source>What was wanted from the network, told by the functions on the stack; of a goroutine in the longest wake-up</source>
        <translation>对网络的操作，由调用栈上的函数得知；对 goroutine 则取最长的一次唤醒</translation>
    </message>
    <message>
        <source>Whose connection it is, mostly</source>
        <translation>通常是谁的连接</translation>
    </message>
    <message>
        <source>System calls and waits for the network from which a goroutine ran again so long after it began them as is chosen beside the filter, and why</source>
        <translation>从开始到 goroutine 再次运行所用时间达到筛选旁所选时长的系统调用和网络等待，以及原因</translation>
    </message>
    <message>
        <source>No goroutine was in a system call, or waited for the network, for so long. Beside the filter you can choose a shorter time.</source>
        <translation>没有 goroutine 在系统调用或网络等待中停留这么久。可在筛选旁选择更短的时间。</translation>
    </message>
    <message>
        <source>Where the program waits for the network, whose connections those are, and how fast it goes on when they are ready</source>
        <translation>程序在何处等待网络、是谁的连接，以及就绪后多快继续</translation>
    </message>
    <message>
        <source>The name of the task of that region; else of the one that its goroutine began</source>
        <translation>该区域所属任务的名称；否则为其 goroutine 所开始的任务</translation>
    </message>
</context>
<context>
    <name>golanes::TableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1
In filters: %2</source>
        <translation>%1
在筛选条件中：%2</translation>
    </message>
</context>
<context>
    <name>golanes::TablePanel</name>
    <message>
        <source>Filter table</source>
        <translation>筛选表格</translation>
    </message>
    <message>
        <source>All Tables</source>
        <translation>所有表格</translation>
    </message>
    <message>
        <source>Opens any table by its name</source>
        <translation>按名称打开任一表格</translation>
    </message>
    <message>
        <source>Filter: %1 (Down: what can be asked)</source>
        <translation>筛选：%1（Down：可用的条件）</translation>
    </message>
    <message>
        <source>%1 rows, not filtered</source>
        <translation>%1 行，未筛选</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Open a recording to see its tables.</source>
        <translation>打开一个记录以查看其表格。</translation>
    </message>
    <message>
        <source>Gathering rows…</source>
        <translation>正在收集行…</translation>
    </message>
    <message>
        <source>No row passes the filter.
Esc in the filter lifts it.</source>
        <translation>没有行符合筛选条件。
在筛选框中按 Esc 取消。</translation>
    </message>
    <message>
        <source>Nothing of this kind in the selected area.
Esc lifts the area; Shift+drag selects another.</source>
        <translation>选区中没有此类内容。
Esc 取消选区；Shift+拖动选择另一个。</translation>
    </message>
    <message>
        <source>The lanes do not show this</source>
        <translation>泳道中不显示此项</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>&amp;Show in the Lanes</source>
        <translation>在泳道中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Zoom to It</source>
        <translation>放大到此帧(&amp;Z)</translation>
    </message>
    <message>
        <source>Only %1 ≥ %2</source>
        <translation>仅 %1 ≥ %2</translation>
    </message>
    <message>
        <source>Only %1 = %2</source>
        <translation>仅 %1 = %2</translation>
    </message>
    <message>
        <source>Only %1 &lt; %2</source>
        <translation>仅 %1 &lt; %2</translation>
    </message>
    <message>
        <source>Without %1 = %2</source>
        <translation>不含 %1 = %2</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>复制为 CS&amp;V</translation>
    </message>
    <message>
        <source>Copy &amp;All Rows as CSV</source>
        <translation>复制所有行为 CSV(&amp;A)</translation>
    </message>
    <message>
        <source>Add Table to &amp;Report</source>
        <translation>将表格加入报告(&amp;R)</translation>
    </message>
    <message>
        <source>Shortest that is listed</source>
        <translation>列出的最短时长</translation>
    </message>
    <message>
        <source>Only what took that long or longer is listed</source>
        <translation>只列出用时达到或超过该时长的项目</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>1 row, not filtered</source>
        <translation>1 行，未筛选</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>Cancelled.
An area (Shift+drag in the lanes) or a filter of goroutines makes it less.</source>
        <translation>已取消。
选区（在泳道中按住 Shift 拖动）或 goroutine 筛选可以减少数据量。</translation>
    </message>
    <message>
        <source>Nothing of this kind of the goroutines that pass the filter of the lanes.
Esc lifts it.</source>
        <translation>通过泳道筛选的 goroutine 中没有此类内容。
按 Esc 取消筛选。</translation>
    </message>
    <message>
        <source>There is no table to save</source>
        <translation>没有可保存的表格</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Could not save %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save All Rows as CSV &amp;File…</source>
        <translation>将所有行保存为 CSV 文件(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>golanes::TableView</name>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>golanes::ThresholdDelegate</name>
    <message>
        <source>The check fails if</source>
        <translation>检查不通过的条件</translation>
    </message>
    <message>
        <source>stw.p99 &gt; 1.2x</source>
        <translation>stw.p99 &gt; 1.2x</translation>
    </message>
</context>
<context>
    <name>golanes::TimeMarks</name>
    <message>
        <source>Mark Instant</source>
        <translation>标记时刻</translation>
    </message>
    <message>
        <source>Measure from Mark</source>
        <translation>从标记处测量</translation>
    </message>
    <message>
        <source>Remove Nearest Mark</source>
        <translation>移除最近的标记</translation>
    </message>
    <message>
        <source>Remove All Marks</source>
        <translation>移除所有标记</translation>
    </message>
</context>
<context>
    <name>golanes::TimeZero</name>
    <message>
        <source>Count Time from Here</source>
        <translation>从此处开始计时</translation>
    </message>
    <message>
        <source>Count Time from Start</source>
        <translation>从开始处计时</translation>
    </message>
</context>
<context>
    <name>golanes::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;End Tour</source>
        <translation>结束导览(&amp;E)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>golanes::Unavailable</name>
    <message>
        <source>select something first</source>
        <translation>请先选中内容</translation>
    </message>
    <message>
        <source>select a span first</source>
        <translation>请先选中区段</translation>
    </message>
    <message>
        <source>select a goroutine first</source>
        <translation>请先选中 goroutine</translation>
    </message>
    <message>
        <source>there is no such view</source>
        <translation>没有这样的视图</translation>
    </message>
    <message>
        <source>everything is in view</source>
        <translation>已全部可见</translation>
    </message>
    <message>
        <source>closer is not possible</source>
        <translation>无法再放大</translation>
    </message>
    <message>
        <source>the start is in view</source>
        <translation>起点已可见</translation>
    </message>
    <message>
        <source>the end is in view</source>
        <translation>终点已可见</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>未选中任何内容</translation>
    </message>
    <message>
        <source>the recording does not know it</source>
        <translation>记录中没有此信息</translation>
    </message>
    <message>
        <source>it does</source>
        <translation>已经如此</translation>
    </message>
    <message>
        <source>nothing is marked</source>
        <translation>没有标记</translation>
    </message>
    <message>
        <source>nothing is folded</source>
        <translation>没有折叠</translation>
    </message>
    <message>
        <source>nothing is highlighted</source>
        <translation>没有高亮</translation>
    </message>
    <message>
        <source>no lane is hidden</source>
        <translation>没有隐藏的泳道</translation>
    </message>
    <message>
        <source>group goroutines first</source>
        <translation>请先对 goroutine 分组</translation>
    </message>
    <message>
        <source>they are as at first</source>
        <translation>已是初始状态</translation>
    </message>
    <message>
        <source>one recording is open</source>
        <translation>只打开了一个记录</translation>
    </message>
    <message>
        <source>nothing was put down or changed</source>
        <translation>没有添加或更改任何内容</translation>
    </message>
    <message>
        <source>nothing was undone</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>measure something first</source>
        <translation>请先进行测量</translation>
    </message>
    <message>
        <source>select what somebody woke first</source>
        <translation>请先选中被唤醒的对象</translation>
    </message>
    <message>
        <source>it takes a trace of Go 1.22 or later</source>
        <translation>需要 Go 1.22 或更高版本的跟踪</translation>
    </message>
    <message>
        <source>there are none</source>
        <translation>没有此类内容</translation>
    </message>
    <message>
        <source>the runs are not measured yet</source>
        <translation>各次运行尚未测量</translation>
    </message>
    <message>
        <source>no lanes are shown</source>
        <translation>没有显示泳道</translation>
    </message>
    <message>
        <source>not a filter of these fields</source>
        <translation>不是针对这些字段的筛选条件</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>目前不可用</translation>
    </message>
    <message>
        <source>highlight spans first</source>
        <translation>请先高亮区段</translation>
    </message>
    <message>
        <source>nothing of it is shown</source>
        <translation>没有显示任何内容</translation>
    </message>
</context>
<context>
    <name>golanes::ViewState</name>
    <message>
        <source>Earlier View</source>
        <translation>前一视图</translation>
    </message>
    <message>
        <source>Later View</source>
        <translation>后一视图</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Zoom to Selection</source>
        <translation>缩放到选中项</translation>
    </message>
    <message>
        <source>Pan Left</source>
        <translation>向左平移</translation>
    </message>
    <message>
        <source>Pan Right</source>
        <translation>向右平移</translation>
    </message>
    <message>
        <source>Start of Recording</source>
        <translation>记录起点</translation>
    </message>
    <message>
        <source>End of Recording</source>
        <translation>记录终点</translation>
    </message>
    <message>
        <source>Previous Span in Lane</source>
        <translation>泳道中的上一个区段</translation>
    </message>
    <message>
        <source>Next Span in Lane</source>
        <translation>泳道中的下一个区段</translation>
    </message>
    <message>
        <source>Lane Above</source>
        <translation>上方泳道</translation>
    </message>
    <message>
        <source>Lane Below</source>
        <translation>下方泳道</translation>
    </message>
    <message>
        <source>Show Events</source>
        <translation>显示事件</translation>
    </message>
    <message>
        <source>Select Nothing</source>
        <translation>取消选中</translation>
    </message>
    <message>
        <source>Compact Lanes</source>
        <translation>紧凑泳道</translation>
    </message>
    <message>
        <source>Roomy Lanes</source>
        <translation>宽松泳道</translation>
    </message>
    <message>
        <source>Relative Time</source>
        <translation>相对时间</translation>
    </message>
    <message>
        <source>Time of the Trace&apos;s Clock</source>
        <translation>跟踪时钟的时间</translation>
    </message>
    <message>
        <source>Wall Clock</source>
        <translation>挂钟时间</translation>
    </message>
</context>
<context>
    <name>golanes::WakeLinks</name>
    <message>
        <source>To What Woke It</source>
        <translation>转到唤醒它者</translation>
    </message>
    <message>
        <source>To What It Wakes Next</source>
        <translation>转到它接着唤醒者</translation>
    </message>
    <message>
        <source>Show Wake-Up Arrows</source>
        <translation>显示唤醒箭头</translation>
    </message>
    <message>
        <source>Show Creation Arrows</source>
        <translation>显示创建箭头</translation>
    </message>
</context>
<context>
    <name>golanes::WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>比较(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Save Session</source>
        <translation>保存会话(&amp;S)</translation>
    </message>
    <message>
        <source>Save Session &amp;As…</source>
        <translation>会话另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>Pro&amp;blems…</source>
        <translation>问题(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>属性(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>Export Picture A&amp;gain</source>
        <translation>再次导出图片(&amp;G)</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>报告(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Next Recording</source>
        <translation>下一个记录(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Recording</source>
        <translation>上一个记录(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>下一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Previous P&amp;ane</source>
        <translation>上一个窗格(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Flame Graph</source>
        <translation>火焰图(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>图表(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Reset Window Layout</source>
        <translation>重置窗口布局(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>So&amp;urce Code…</source>
        <translation>源码(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>How to &amp;Record…</source>
        <translation>如何录制(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Keys and Mouse…</source>
        <translation>按键与鼠标(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;About Golanes</source>
        <translation>关于 Golanes(&amp;A)</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Lane Colours: %1</source>
        <translation>泳道配色：%1</translation>
    </message>
    <message>
        <source>&amp;Colour-Blind Safe</source>
        <translation>色盲友好(&amp;C)</translation>
    </message>
    <message>
        <source>As in &amp;Gotraceui</source>
        <translation>与 gotraceui 相同(&amp;G)</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Open the Sample Record&amp;ing</source>
        <translation>打开示例记录(&amp;I)</translation>
    </message>
    <message>
        <source>Sa&amp;ve Part of the Trace…</source>
        <translation>保存跟踪的一部分(&amp;V)…</translation>
    </message>
    <message>
        <source>Add Pict&amp;ure to Report</source>
        <translation>将图片加入报告(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;lose Others</source>
        <translation>关闭其他(&amp;L)</translation>
    </message>
    <message>
        <source>New Win&amp;dow</source>
        <translation>新建窗口(&amp;D)</translation>
    </message>
    <message>
        <source>Copy Pat&amp;h</source>
        <translation>复制路径(&amp;H)</translation>
    </message>
    <message>
        <source>St&amp;andard</source>
        <translation>标准(&amp;A)</translation>
    </message>
    <message>
        <source>As the S&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>E&amp;xport Window…</source>
        <translation>导出窗口(&amp;X)…</translation>
    </message>
    <message>
        <source>Move to Ne&amp;w Window</source>
        <translation>移到新窗口(&amp;W)</translation>
    </message>
</context>
<context>
    <name>golanes::WindowPictureDialog</name>
    <message>
        <source>Export Window</source>
        <translation>导出窗口</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>2×</source>
        <translation>2×</translation>
    </message>
    <message>
        <source>3×</source>
        <translation>3×</translation>
    </message>
    <message>
        <source>4×</source>
        <translation>4×</translation>
    </message>
    <message>
        <source>Pixels of a PNG for each on the screen; SVG and PDF are sharp at any size</source>
        <translation>PNG 中每个屏幕像素对应的像素数；SVG 和 PDF 在任何尺寸下都清晰</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W)：</translation>
    </message>
    <message>
        <source>Sc&amp;ale of PNG:</source>
        <translation>PNG 倍率(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <source>It is not shown any more.</source>
        <translation>它已不再显示。</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf);;All files (*)</source>
        <translation>图片 (*.png *.svg *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>未保存 %1：%2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The picture is in the clipboard</source>
        <translation>图片已复制到剪贴板</translation>
    </message>
    <message>
        <source>Light, for print</source>
        <translation>浅色，适合打印</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C)：</translation>
    </message>
</context>
<context>
    <name>golanes::WorkProgress</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Compute what was cancelled after all</source>
        <translation>仍然计算已取消的内容</translation>
    </message>
</context>
</TS>
