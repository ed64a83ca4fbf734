<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CompareWords</name>
    <message numerus="yes">
        <source>%n Ps</source>
        <translation>
            <numerusform>%n P</numerusform>
            <numerusform>%n Ps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Part of this recording is missing. %1 And %n more.</source>
        <translation>
            <numerusform>Part of this recording is missing. %1 And %n more.</numerusform>
            <numerusform>Part of this recording is missing. %1 And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Folds</name>
    <message numerus="yes">
        <source>%n folds, %1</source>
        <translation>
            <numerusform>%n fold, %1</numerusform>
            <numerusform>%n folds, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>golanes::Details</name>
    <message numerus="yes">
        <source>%1: %n goroutine(s)</source>
        <translation>
            <numerusform>%1: %n goroutine</numerusform>
            <numerusform>%1: %n goroutines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>golanes::DropOverlay</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>golanes::MainWindow</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>golanes::MetricPanel</name>
    <message numerus="yes">
        <source>%n metrics</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>golanes::PictureDialog</name>
    <message numerus="yes">
        <source>%n lanes more have no room in it.</source>
        <translation>
            <numerusform>%n lane more has no room in it.</numerusform>
            <numerusform>%n lanes more have no room in it.</numerusform>
        </translation>
    </message>
</context>
</TS>
